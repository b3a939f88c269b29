// refused: timing-seen
const log: string[] = [];

/** By itself, and by what it calls. */
async function flush(): Promise<void> {
	queueMicrotask(() => log.push('flushed'));
}

async function send(): Promise<void> {
	log.push('sending');
	start();
}

function start(): void {
	void Promise.resolve().then(() => log.push('sent'));
}

/** Before it, by what is called or made. */
async function reset(): Promise<void> {
	log.push('reset');
}

class Poller {
	constructor() {
		void this.poll();
	}

	private async poll(): Promise<void> {
		await null;
		log.push('polled');
	}
}

async function clear(): Promise<void> {
	log.push('cleared');
}

/** Before a call of what awaits it. */
async function note(): Promise<void> {
	log.push('noted');
}

async function inner(): Promise<void> {
	await note();
	log.push('inner');
}

export async function main(): Promise<string[]> {
	await flush();
	log.push('1');
	await send();
	log.push('2');
	new Poller();
	await reset();
	log.push('3');
	return log;
}

async function outer(): Promise<void> {
	start();
	await inner();
	log.push('outer');
}

async function behind(): Promise<void> {
	start();
	await clear();
	log.push('4');
}

await main();
await outer();
await behind();
