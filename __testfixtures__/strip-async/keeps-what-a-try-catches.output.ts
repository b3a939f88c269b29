function check(n: number): number {
	if (n < 0) throw new RangeError('negative');
	return n;
}

export async function safe(n: number): Promise<number> {
	try {
		return check(n);
	} catch {
		return 0;
	}
}
safe(-1).then(console.log, console.error);
