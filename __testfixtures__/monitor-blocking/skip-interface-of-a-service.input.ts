// refused: not-async
export interface Rows {
	read(id: number): Promise<string>;
}
