import { getOrAdd } from '../getOrAdd.ts';
import { SearchedText } from './searchedText.ts';

/** Which files have a word: each text is split once, where every search would go through all of them. */
export class WordIndex {
	readonly #files: readonly string[];
	readonly #texts = new Map<string, SearchedText>();
	/** Numbers of files, in their order. */
	readonly #byWord = new Map<string, number[]>();

	/** @param texts source texts by absolute path. */
	constructor(texts: ReadonlyMap<string, string>) {
		this.#files = [...texts.keys()];
		for (const [number, file] of this.#files.entries()) {
			const text = new SearchedText(texts.get(file)!);
			this.#texts.set(file, text);
			for (const word of text.words()) getOrAdd(this.#byWord, word, () => []).push(number);
		}
	}

	/** The files that have names, with the offsets of each, in the order of the files. */
	*find(names: readonly string[]): Generator<readonly [file: string, Map<string, number[]>]> {
		const byFile = new Map<number, string[]>();
		for (const name of names)
			for (const number of this.#filesWith(name)) getOrAdd(byFile, number, () => []).push(name);
		for (const number of [...byFile.keys()].sort((a, b) => a - b)) {
			const file = this.#files[number]!;
			const found = this.findIn(file, byFile.get(number)!);
			if (found.size > 0) yield [file, found];
		}
	}

	/** Offsets of names in one file; those that it does not have are left out. */
	findIn(file: string, names: readonly string[]): Map<string, number[]> {
		const text = this.#texts.get(file);
		return new Map(
			names
				.map((name) => [name, text?.offsetsOf(name) ?? []] as const)
				.filter(([, offsets]) => offsets.length > 0),
		);
	}

	/** Words are of the letters of English; what has others may be in any file. */
	#filesWith(name: string): Iterable<number> {
		return /^[\w$]+$/.test(name) ? (this.#byWord.get(name) ?? []) : this.#files.keys();
	}
}
