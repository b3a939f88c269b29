// refused: timing-seen
let ready = false;

async function tick(): Promise<void> {}

async function waitUntilReady(): Promise<number> {
	let turns = 0;
	while (!ready) {
		if (++turns > 100) throw new Error('never ready');
		await tick();
	}
	return turns;
}

export async function start(load: () => Promise<void>): Promise<number> {
	const loading = load().then(() => {
		ready = true;
	});
	const turns = await waitUntilReady();
	await loading;
	return turns;
}
