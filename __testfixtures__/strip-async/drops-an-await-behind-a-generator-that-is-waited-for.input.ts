const log: string[] = [];

async function* feed(): AsyncGenerator<number> {
	await Promise.resolve();
	yield 1;
}

async function note(text: string): Promise<void> {
	log.push(text);
}

const source = feed();
await source.next();
await note('first');
const second = source.next();
await second;
await note('second');
console.log(log);

export {};
