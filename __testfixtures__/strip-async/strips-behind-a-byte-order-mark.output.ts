function sizeOf(text: string): number {
	return text.length;
}

export async function report(text: string, read: () => Promise<string>): Promise<string> {
	return (await read()) + sizeOf(text);
}
