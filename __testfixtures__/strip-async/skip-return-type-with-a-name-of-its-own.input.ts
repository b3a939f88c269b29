// refused: may-return-promise
type Answer = Promise<number>;

async function one(): Answer {
	return 1;
}
export async function main(): Promise<void> {
	console.log(await one());
}
