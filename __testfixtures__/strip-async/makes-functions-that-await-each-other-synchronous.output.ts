function isEven(n: number): boolean {
	return n === 0 ? true : isOdd(n - 1);
}

function isOdd(n: number): boolean {
	if (n === 0) return false;
	return isEven(n - 1);
}

export const check = async (n: number) => console.log(isEven(n));
check(3).catch(console.error);
