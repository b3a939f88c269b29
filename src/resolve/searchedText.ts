/** A word with `\u0065` or `\u{65}` in it, which a name may be written with; matched where the word begins. */
const escapedWord = /(?:[\w$]|\\u[\da-fA-F]{4}|\\u\{[\da-fA-F]+\})+/y;
const escapeSequence = /\\u(?:([\da-fA-F]{4})|\{([\da-fA-F]{1,6})\})/g;
const wordCharacter = /[\w$]/;

/** A text that names are searched in, again and again. */
export class SearchedText {
	readonly text: string;
	/** Words that are written with escapes, as they read. */
	readonly escaped: readonly { readonly name: string; readonly offset: number }[];

	constructor(text: string) {
		this.text = text;
		this.escaped = [...escapedWords(text)];
	}

	/** Every word in it, once. */
	words(): Set<string> {
		const words = new Set(this.text.match(/[\w$]+/g));
		for (const { name } of this.escaped) words.add(name);
		return words;
	}

	/**
	 * Where a name stands whole, in source order; those that are written with escapes come last.
	 *
	 * @param name not empty
	 */
	offsetsOf(name: string): number[] {
		const { text } = this;
		const offsets: number[] = [];
		for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
			const isWhole =
				!wordCharacter.test(text[at - 1] ?? '') &&
				!wordCharacter.test(text[at + name.length] ?? '');
			if (isWhole) offsets.push(at);
		}
		for (const escaped of this.escaped) if (escaped.name === name) offsets.push(escaped.offset);
		return offsets;
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

function decode(written: string, four: string | undefined, braced: string | undefined): string {
	const code = Number.parseInt(four ?? braced!, 16);
	return code <= 0x10ffff ? String.fromCodePoint(code) : written;
}
