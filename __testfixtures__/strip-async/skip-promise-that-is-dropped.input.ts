// refused: promise-used
async function log(text: string): Promise<void> {
	console.log(text);
}
export function main(): void {
	void log('a');
}
