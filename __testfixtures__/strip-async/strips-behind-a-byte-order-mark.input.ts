async function sizeOf(text: string): Promise<number> {
	return text.length;
}

export async function report(text: string, read: () => Promise<string>): Promise<string> {
	return (await read()) + (await sizeOf(text));
}
