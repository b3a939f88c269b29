import { wholeName } from '../syntax/namePattern.ts';

/** A word with `\u0065` or `\u{65}` in it, which a name may be written with; matched where the word begins. */
const escapedWord = /(?:[\w$]|\\u[\da-fA-F]{4}|\\u\{[\da-fA-F]+\})+/y;
const escapeSequence = /\\u(?:([\da-fA-F]{4})|\{([\da-fA-F]{1,6})\})/g;
/** Looking for this many names one after the other is faster than one pattern with all of them. */
const few = 4;

/** A text that names are searched in, again and again. */
export class SearchedText {
	readonly text: string;
	/** Words that are written with escapes, as they read. */
	readonly escaped: readonly { readonly name: string; readonly offset: number }[];

	constructor(text: string) {
		this.text = text;
		this.escaped = [...escapedWords(text)];
	}
}

function* escapedWords(text: string): Generator<{ name: string; offset: number }> {
	let end = 0;
	for (let at = text.indexOf('\\u'); at !== -1; at = text.indexOf('\\u', Math.max(end, at + 1))) {
		let offset = at;
		while (offset > end && /[\w$]/.test(text[offset - 1]!)) offset--;
		// An escaped backslash, and then a word.
		if (text[offset - 1] === '\\') continue;
		escapedWord.lastIndex = offset;
		const [written] = escapedWord.exec(text) ?? [];
		if (!written?.includes('\\')) continue;
		end = offset + written.length;
		yield { name: written.replace(escapeSequence, decode), offset };
	}
}

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
	in({ text, escaped }: SearchedText): Map<string, number[]> {
		const found = new Map<string, number[]>();
		const add = (name: string, offset: number): void => {
			const offsets = found.get(name);
			if (offsets === undefined) found.set(name, [offset]);
			else offsets.push(offset);
		};
		if (this.#mayBeIn(text))
			for (const match of text.matchAll(this.#pattern)) add(match[0], match.index);
		for (const { name, offset } of escaped) if (this.#names.has(name)) add(name, offset);
		return found;
	}

	#mayBeIn(text: string): boolean {
		return this.#names.size > few || [...this.#names].some((name) => text.includes(name));
	}
}

function decode(written: string, four: string | undefined, braced: string | undefined): string {
	const code = Number.parseInt(four ?? braced!, 16);
	return code <= 0x10ffff ? String.fromCodePoint(code) : written;
}
