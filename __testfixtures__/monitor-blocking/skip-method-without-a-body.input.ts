// refused: not-async
export abstract class Rows {
	abstract read(id: number): Promise<string>;
}
