export async function strikeChime(): Promise<number> {
	return 1;
}
