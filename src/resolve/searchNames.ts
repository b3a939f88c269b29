import { wholeName } from '../syntax/namePattern.ts';

/** A word with `\u0065` or `\u{65}` in it, which a name may be written with. */
const escapedWord = /(?<![\w$\\])(?:[\w$]|\\u[\da-fA-F]{4}|\\u\{[\da-fA-F]+\})+/g;
const escapeSequence = /\\u(?:([\da-fA-F]{4})|\{([\da-fA-F]{1,6})\})/g;

/** Finds whole names in text; `$` is part of a name. */
export class NameSearch {
	readonly #pattern: RegExp;
	readonly #names: ReadonlySet<string>;

	/** @param names identifiers; must not be empty. */
	constructor(names: readonly string[]) {
		this.#pattern = new RegExp(wholeName(...names), 'g');
		this.#names = new Set(names);
	}

	/** Offsets by name, in source order; those that are written with escapes come last. */
	in(text: string): Map<string, number[]> {
		const found = new Map<string, number[]>();
		const add = (name: string, offset: number): void => {
			const offsets = found.get(name);
			if (offsets === undefined) found.set(name, [offset]);
			else offsets.push(offset);
		};
		for (const match of text.matchAll(this.#pattern)) add(match[0], match.index);
		if (text.includes('\\u')) {
			for (const match of text.matchAll(escapedWord)) {
				if (!match[0].includes('\\')) continue;
				const name = match[0].replace(escapeSequence, decode);
				if (this.#names.has(name)) add(name, match.index);
			}
		}
		return found;
	}
}

function decode(written: string, four: string | undefined, braced: string | undefined): string {
	const code = Number.parseInt(four ?? braced!, 16);
	return code <= 0x10ffff ? String.fromCodePoint(code) : written;
}
