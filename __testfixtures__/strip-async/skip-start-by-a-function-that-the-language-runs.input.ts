// refused: timing-seen
const saved: string[] = [];

function save(name: string): string {
	void Promise.resolve().then(() => saved.push(name));
	return name;
}

const record = {
	get size(): number {
		return saved.length;
	},
	set size(size: number) {
		save(`${size}`);
	},
};

function show(name = save('default')): string {
	return name;
}

async function first(): Promise<number> {
	return saved.length;
}

async function second(): Promise<number> {
	return saved.length;
}

async function third(): Promise<number> {
	return saved.length;
}

async function fourth(): Promise<number> {
	return saved.length;
}

async function visited(): Promise<void> {
	['a'].forEach(save);
	await first();
	console.log(saved.length);
}

async function replaced(): Promise<void> {
	console.log('a'.replace('a', (name) => save(name)));
	await second();
	console.log(saved.length);
}

async function preset(): Promise<void> {
	console.log(show());
	await third();
	console.log(saved.length);
}

async function counted(): Promise<void> {
	record.size++;
	await fourth();
	console.log(saved.length);
}

await visited();
await replaced();
await preset();
await counted();

export {};
