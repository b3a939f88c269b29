// refused: timing-seen
async function note(): Promise<void> {}

async function main(): Promise<void> {
	await note();
	console.log('done');
}

main();

export class Program {
	static readonly name = String(console.log('declared'));
}
