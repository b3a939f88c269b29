function size(id: string): number {
	return id.length;
}

export async function isLong(id: string): Promise<boolean> {
	return (size(id)) > 10;
}
isLong('a').catch(console.error);
