// refused: timing-seen
async function note(): Promise<void> {}

async function main(): Promise<void> {
	await note();
	console.log('done');
}

main().catch(console.error);
