// refused: timing-seen
type Hook = (value: number) => void;

interface Options {
	readonly onStart?: Hook;
}

const log: string[] = [];
const hooks: Hook[] = [];
const actions: Record<string, Hook> = {};

async function first(): Promise<void> {
	log.push('first');
}

async function second(): Promise<void> {
	log.push('second');
}

async function third(): Promise<void> {
	log.push('third');
}

async function fourth(): Promise<void> {
	log.push('fourth');
}

async function each(): Promise<void> {
	for (const hook of hooks) hook(1);
	await first();
	log.push('behind');
}

async function visited(): Promise<void> {
	hooks.forEach((hook) => hook(1));
	await second();
	log.push('behind');
}

async function optional(options: Options): Promise<void> {
	options.onStart?.(1);
	await third();
	log.push('behind');
}

async function chosen(key: string): Promise<void> {
	actions[key]?.(1);
	hooks.shift()!(1);
	await fourth();
	log.push('behind');
}

hooks.push(() => queueMicrotask(() => log.push('hooked')));
actions['go'] = () => queueMicrotask(() => log.push('acted'));
await each();
await visited();
await optional({ onStart: () => queueMicrotask(() => log.push('started')) });
await chosen('go');
console.log(log);

export {};
