// refused: not-async
export function plain(): number {
	return 1;
}

export async function* numbers(): AsyncGenerator<number> {
	yield 1;
}
