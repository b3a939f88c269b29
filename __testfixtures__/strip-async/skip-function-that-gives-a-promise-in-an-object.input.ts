// refused: timing-seen
const states = new Map<string, string>();

async function work(name: string): Promise<void> {
	await Promise.resolve();
	states.set(name, 'running');
}

class Handle {
	readonly done: Promise<void>;

	constructor(done: Promise<void>) {
		this.done = done;
	}
}

async function submit(name: string): Promise<{ readonly done: Promise<void> }> {
	const done = work(name);
	states.set(name, 'queued');
	return { done };
}

async function start(name: string): Promise<Handle> {
	return new Handle(work(name));
}

async function startAll(names: readonly string[]): Promise<Record<string, Promise<void>>> {
	return Object.fromEntries(names.map((name) => [name, work(name)]));
}

async function list(names: readonly string[]): Promise<readonly Promise<void>[]> {
	const all = names.map((name) => work(name));
	return all;
}

const { done } = await submit('a');
console.log(states.get('a'));
await done;
const handle = await start('b');
console.log(states.get('b'));
await handle.done;
const all = await startAll(['c']);
console.log(states.get('c'));
await all['c'];
const works = await list(['d']);
console.log(states.get('d'));
await Promise.all(works);

export {};
