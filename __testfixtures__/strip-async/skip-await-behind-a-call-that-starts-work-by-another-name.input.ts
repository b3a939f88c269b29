// refused: timing-seen
const log: string[] = [];
const soon = queueMicrotask;

function batch(write: () => void): () => void {
	return () => queueMicrotask(write);
}

const flush = batch(() => log.push('flushed'));

const sent = (parts: TemplateStringsArray): string => {
	queueMicrotask(() => log.push('sent'));
	return parts.join('');
};

class Model {
	#tell(value: number): void {
		queueMicrotask(() => log.push(`told of ${value}`));
	}

	async tell(): Promise<void> {
		this.#tell(1);
		await fifth();
		log.push('behind');
	}

	set value(value: number) {
		queueMicrotask(() => log.push(`changed to ${value}`));
	}
}

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

async function fifth(): Promise<void> {
	log.push('fifth');
}

async function made(): Promise<void> {
	flush();
	await first();
	log.push('behind');
}

async function renamed(): Promise<void> {
	soon(() => log.push('soon'));
	await second();
	log.push('behind');
}

async function tagged(): Promise<void> {
	log.push(sent`select`);
	await third();
	log.push('behind');
}

async function set(model: Model): Promise<void> {
	model.value = 1;
	await fourth();
	log.push('behind');
}

await made();
await renamed();
await tagged();
await set(new Model());
await new Model().tell();
console.log(log);

export {};
