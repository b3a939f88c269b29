import { wholeName } from '../syntax/namePattern.ts';

/** Finds whole names in text; `$` is part of a name. */
export class NameSearch {
	readonly #pattern: RegExp;

	/** @param names identifiers; must not be empty. */
	constructor(names: readonly string[]) {
		this.#pattern = new RegExp(wholeName(...names), 'g');
	}

	/** Offsets by name, in source order. */
	in(text: string): Map<string, number[]> {
		const found = new Map<string, number[]>();
		for (const match of text.matchAll(this.#pattern)) {
			const offsets = found.get(match[0]);
			if (offsets === undefined) found.set(match[0], [match.index]);
			else offsets.push(match.index);
		}
		return found;
	}
}
