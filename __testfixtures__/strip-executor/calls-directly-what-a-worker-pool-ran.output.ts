function add(a: number, b: number): number {
	return a + b;
}

export async function sum(): Promise<number> {
	return add(1, 2) + add(3, 4);
}
