// untouched: they wait by other means
export async function* numbers(): AsyncGenerator<number> {
	yield 1;
}
export async function main(): Promise<void> {
	for await (const number of numbers()) console.log(number);
}
