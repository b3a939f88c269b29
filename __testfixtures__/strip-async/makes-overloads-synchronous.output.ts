function pick(key: 'a'): string;
function pick(key: 'b'): number;
function pick(key: 'a' | 'b'): string | number {
	return key === 'a' ? 'a' : 1;
}

export async function main(): Promise<void> {
	const text: string = pick('a');
	const count: number = pick('b');
	console.log(text, count);
}
main().catch(console.error);
