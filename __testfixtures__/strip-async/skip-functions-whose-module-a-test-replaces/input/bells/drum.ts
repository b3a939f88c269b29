export async function strikeDrum(): Promise<number> {
	return 1;
}
