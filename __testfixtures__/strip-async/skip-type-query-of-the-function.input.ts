// refused: promise-required
async function one(): Promise<number> {
	return 1;
}
export type One = ReturnType<typeof one>;
export async function main(): Promise<void> {
	console.log(await one());
}
