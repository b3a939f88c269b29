// refused: not-offloadable
class Scaler {
	scaled(numbers: readonly number[]): number[] {
		return numbers.map((number) => number * 2);
	}
}

export const scaler = new Scaler();
