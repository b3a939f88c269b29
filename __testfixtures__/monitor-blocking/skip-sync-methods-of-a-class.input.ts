// refused: not-async
export class Sizes {
	size(): number {
		return 1;
	}
}
