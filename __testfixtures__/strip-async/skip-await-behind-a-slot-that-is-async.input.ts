// refused: timing-seen
const log: string[] = [];

async function note(text: string): Promise<void> {
	await Promise.resolve();
	log.push(text);
}

class Job {
	onStart(_name: string): void {}

	async run(name: string): Promise<void> {
		this.onStart(name);
		await this.trim(name);
		log.push('job');
	}

	async trim(name: string): Promise<string> {
		return name.trim();
	}
}

class LoggedJob extends Job {
	override async onStart(name: string): Promise<void> {
		await note(name);
	}
}

abstract class Repository<T> {
	abstract onSaved(item: T): void;

	async save(item: T): Promise<void> {
		this.onSaved(item);
		await this.check(item);
		log.push('saved');
	}

	async check(item: T): Promise<boolean> {
		return item !== undefined;
	}
}

class Names extends Repository<string> {
	async onSaved(item: string): Promise<void> {
		await note(item);
	}
}

interface Logger {
	info(text: string): void;
	debug?(text: string): void;
}

const remote: Logger = {
	async info(text) {
		await note(text);
	},
};

class Tracer implements Logger {
	info(text: string): void {
		log.push(text);
	}

	async debug(text: string): Promise<void> {
		await note(text);
	}
}

async function clean(text: string): Promise<string> {
	return text.trim();
}

async function lower(text: string): Promise<string> {
	return text.toLowerCase();
}

async function send(logger: Logger): Promise<void> {
	logger.info('send');
	await clean('a');
	log.push('sent');
}

async function trace(logger: Logger): Promise<void> {
	logger.debug?.('trace');
	await lower('B');
	log.push('traced');
}

let hook = (_text: string): void => {};

export function setHook(next: (text: string) => void): void {
	hook = next;
}

async function upper(text: string): Promise<string> {
	return text.toUpperCase();
}

async function store(): Promise<void> {
	hook('store');
	await upper('c');
	log.push('stored');
}

const handlers = { open: (_text: string): void => {} };
handlers.open = async (text) => {
	await note(text);
};

async function first(text: string): Promise<string> {
	return text.slice(0, 1);
}

async function open(): Promise<void> {
	handlers.open('open');
	await first('d');
	log.push('opened');
}

await new LoggedJob().run('a');
await new Names().save('b');
await send(remote);
await trace(new Tracer());
setHook(note);
await store();
await open();
console.log(log);
