function add(a: number, b: number): number {
	return a + b;
}

export async function sum(): Promise<number> {
	return add(1, 2) + add(3, 4);
}

function fibonacci(n: number): number {
	return n < 2 ? n : fibonacci(n - 2) + fibonacci(n - 1);
}

export async function grow(n: number): Promise<number> {
	const grown = fibonacci(n);
	return grown;
}

console.log(await grow(10));
