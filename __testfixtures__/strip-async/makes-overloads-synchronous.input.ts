function pick(key: 'a'): Promise<string>;
function pick(key: 'b'): Promise<number>;
async function pick(key: 'a' | 'b'): Promise<string | number> {
	return key === 'a' ? 'a' : 1;
}

export async function main(): Promise<void> {
	const text: string = await pick('a');
	const count: number = await pick('b');
	console.log(text, count);
}
main().catch(console.error);
