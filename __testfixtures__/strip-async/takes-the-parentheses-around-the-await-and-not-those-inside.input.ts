async function size(id: string): Promise<number> {
	return id.length;
}

export async function isLong(id: string): Promise<boolean> {
	return (await (size(id))) > 10;
}
isLong('a').catch(console.error);
