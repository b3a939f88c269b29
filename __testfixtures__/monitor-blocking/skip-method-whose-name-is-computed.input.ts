// refused: not-built
export class Rows {
	async 'all rows'(): Promise<string[]> {
		return ['a'];
	}
}
