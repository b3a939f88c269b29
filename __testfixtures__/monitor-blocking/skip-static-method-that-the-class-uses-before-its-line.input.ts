// refused: hoisted
export class Rows {
	static readonly first = Rows.read(1);

	static async read(id: number): Promise<string> {
		return `row ${id}`;
	}
}
