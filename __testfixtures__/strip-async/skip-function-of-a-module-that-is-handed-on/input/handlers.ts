// untouched: the other module runs it
async function note(): Promise<void> {}

export async function handle(): Promise<void> {
	await note();
	console.log('handled');
}
