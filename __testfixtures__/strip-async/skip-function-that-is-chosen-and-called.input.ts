// refused: escapes-as-value
async function one(): Promise<number> {
	return 1;
}

async function two(): Promise<number> {
	return 2;
}

export async function main(isFirst: boolean): Promise<void> {
	console.log(await (isFirst ? one : two)());
	console.log(await one(), await two());
}
main(true).catch(console.error);
