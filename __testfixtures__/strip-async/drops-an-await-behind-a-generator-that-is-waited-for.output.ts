const log: string[] = [];

async function* feed(): AsyncGenerator<number> {
	await Promise.resolve();
	yield 1;
}

function note(text: string): void {
	log.push(text);
}

const source = feed();
await source.next();
note('first');
const second = source.next();
await second;
note('second');
console.log(log);

export {};
