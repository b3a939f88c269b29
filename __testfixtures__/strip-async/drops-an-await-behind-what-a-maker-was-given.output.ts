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

function format(name: string): string {
	return name.toUpperCase();
}

function flow(): void {
	begin();
	log.push(String(deepest(2)()));
	log.push(format('begun'));
}

flow();
log.push(start());
console.log(log);

export {};
