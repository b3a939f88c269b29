const log: string[] = [];

function once<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

function deepest(depth: number): () => number {
	return depth > 0 ? deepest(depth - 1) : () => depth;
}

const begin = once(() => {
	log.push('begin');
});
const start = once(() => {
	queueMicrotask(() => log.push('started'));
	return 'start';
});

async function format(name: string): Promise<string> {
	return name.toUpperCase();
}

async function flow(): Promise<void> {
	begin();
	log.push(String(deepest(2)()));
	log.push(await format('begun'));
}

await flow();
log.push(start());
console.log(log);

export {};
