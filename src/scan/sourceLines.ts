import { existsSync, readFileSync } from 'node:fs';

/** Tells whether files have the places that something says of them. */
export class SourceLines {
	readonly #lengths = new Map<string, readonly number[] | undefined>();

	/**
	 * Whether a file, as it is on disk, ends or breaks its line before a place: another text of it ran.
	 *
	 * @param line 1-based, as the column
	 */
	lacks(file: string, line: number, column: number): boolean {
		const lengths = this.#lengthsOf(file);
		if (lengths === undefined) return false;
		const length = lengths[line - 1];
		return length === undefined || column - 1 > length;
	}

	#lengthsOf(file: string): readonly number[] | undefined {
		if (this.#lengths.has(file)) return this.#lengths.get(file);
		const lengths = existsSync(file)
			? readFileSync(file, 'utf8')
					.split('\n')
					.map(({ length }) => length)
			: undefined;
		this.#lengths.set(file, lengths);
		return lengths;
	}
}
