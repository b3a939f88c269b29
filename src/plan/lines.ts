/** 1-based line numbers of offsets in one text. */
export class Lines {
	readonly #starts: number[] = [0];

	constructor(text: string) {
		for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1))
			this.#starts.push(i + 1);
	}

	lineAt(offset: number): number {
		let low = 0;
		let high = this.#starts.length;
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if (this.#starts[middle]! <= offset) low = middle;
			else high = middle;
		}
		return low + 1;
	}

	/** The offset at which a line begins. */
	startOf(line: number): number {
		return this.#starts[line - 1]!;
	}
}
