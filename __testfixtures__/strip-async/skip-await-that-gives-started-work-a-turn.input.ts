// refused: timing-seen
const log: string[] = [];

async function worker(): Promise<void> {
	await Promise.resolve();
	log.push('worked');
}

async function reset(): Promise<void> {
	log.length = 0;
}

async function note(text: string): Promise<void> {
	log.push(text);
}

async function mark(text: string): Promise<void> {
	log.push(text);
}

async function flow(): Promise<void> {
	const work = worker();
	await reset();
	log.push('reset');
	await work;
}

async function all(): Promise<void> {
	const works: Promise<void>[] = [];
	for (let i = 0; i < 2; i++) works.push(worker());
	await note('all');
	await Promise.all(works);
}

async function later(): Promise<void> {
	queueMicrotask(() => log.push('later'));
	await mark('before');
	log.push('behind');
}

await flow();
await all();
await later();
console.log(log);

export {};
