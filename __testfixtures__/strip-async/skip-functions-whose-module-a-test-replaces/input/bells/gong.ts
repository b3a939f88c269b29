export async function strikeGong(): Promise<number> {
	return 1;
}
