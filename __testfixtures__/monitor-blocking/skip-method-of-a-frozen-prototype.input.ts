// refused: hoisted
export class Rows {
	static {
		Object.freeze(this.prototype);
	}

	async read(id: number): Promise<string> {
		return `row ${id}`;
	}
}
