async function isEven(n: number): Promise<boolean> {
	return n === 0 ? true : await isOdd(n - 1);
}

async function isOdd(n: number): Promise<boolean> {
	if (n === 0) return false;
	return await isEven(n - 1);
}

export const check = async (n: number) => console.log(await isEven(n));
check(3).catch(console.error);
