// refused: timing-seen
const log: string[] = [];

async function* feed(): AsyncGenerator<number> {
	for (let i = 0; i < 2; i++) {
		await Promise.resolve();
		log.push(`read ${i}`);
		yield i;
	}
}

async function reset(): Promise<void> {
	log.push('reset');
}

async function note(text: number): Promise<void> {
	log.push(`note ${text}`);
}

async function ahead(source: AsyncGenerator<number>): Promise<void> {
	let next = source.next();
	for (;;) {
		const { done, value } = await next;
		if (done) return;
		next = source.next();
		await note(value);
		log.push('noted');
	}
}

const source = feed();
const first = source.next();
await reset();
log.push('mid');
await first;
await ahead(feed());
console.log(log);

export {};
