// refused: gives-turn
const seen: string[] = [];
process.on('warning', async ({ message }) => {
	await null;
	seen.push(message);
});

async function tick() {}

async function flush() {
	await tick();
	await tick();
}

export async function order(id: string): Promise<string[]> {
	process.emit('warning', new Error(id));
	await flush();
	return seen;
}
