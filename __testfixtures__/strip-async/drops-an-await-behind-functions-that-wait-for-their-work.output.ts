const log: string[] = [];

async function work(): Promise<void> {
	await Promise.resolve();
	log.push('worked');
}

async function all(): Promise<void> {
	const works = [work()];
	await Promise.all(works);
}

async function named(): Promise<unknown> {
	await Promise.resolve();
	const works = Promise.all([1, 2].map(async () => work()));
	return works;
}

async function both(): Promise<unknown> {
	return Promise.all([work(), work()]);
}

function reset(): void {
	log.push('reset');
}

async function flow(): Promise<void> {
	await all();
	await both();
	await named();
	reset();
	log.push('flow');
}

await flow();
console.log(log);

export {};
