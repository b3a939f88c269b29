// refused: hoisted
export default async function total(numbers: readonly number[]): Promise<number> {
	return numbers.length;
}

export const none = (): Promise<number> => total([]);
