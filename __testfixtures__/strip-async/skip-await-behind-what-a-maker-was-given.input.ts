// refused: timing-seen
const log: string[] = [];

function once<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

function pipe<T>(...steps: Array<(value: T) => T>): (value: T) => T {
	return (value) => steps.reduce((result, step) => step(result), value);
}

function bound(step: (value: string) => string, value: string): string {
	return step(value);
}

function noted(name: string): string {
	queueMicrotask(() => log.push(name));
	return name;
}

const start = once(() => noted('start'));
const trim = pipe((name: string) => name.trim(), noted);
const again = bound.bind(null, noted);

class Lazy<T> {
	constructor(private readonly make: () => T) {}

	get(): T {
		return this.make();
	}
}

const lazy = new Lazy(() => noted('lazy'));

async function formatOnce(name: string): Promise<string> {
	return name.toUpperCase();
}

async function formatPiped(name: string): Promise<string> {
	return name.toUpperCase();
}

async function formatBound(name: string): Promise<string> {
	return name.toUpperCase();
}

async function formatLazy(name: string): Promise<string> {
	return name.toUpperCase();
}

export async function byOnce(): Promise<void> {
	const name = start();
	log.push(await formatOnce(name));
}

export async function byPipe(): Promise<void> {
	const name = trim('trim');
	log.push(await formatPiped(name));
}

export async function byBinding(): Promise<void> {
	const name = again('again');
	log.push(await formatBound(name));
}

export async function byObject(): Promise<void> {
	const name = lazy.get();
	log.push(await formatLazy(name));
}

await byOnce();
await byPipe();
await byBinding();
await byObject();
