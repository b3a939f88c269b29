// refused: may-return-promise
async function parse(text: string): Promise<{ depth: number }> {
	return JSON.parse(text, () => Promise.resolve({ depth: 1 })) as { depth: number };
}

export async function read(): Promise<number> {
	const { depth } = await parse('{}');
	return depth;
}
