// untouched: a function that gives nothing by its type may be async: one that another makes, overrides or is assigned.
import { setTimeout as sleep } from 'node:timers/promises';

type Handler = (name: string) => void;

export function makeHandler(prefix: string): Handler {
	return async (name) => {
		await sleep(1);
		console.log(prefix + name);
	};
}

export async function handle(): Promise<void> {
	await makeHandler('own ')('a');
	console.log('handled');
}

class Service {
	onClose: () => void = () => {};
	onStart(): void {}
	get handler(): Handler {
		return makeHandler('got ');
	}

	async start(): Promise<void> {
		await this.onStart();
		await this.handler('b');
		console.log('started');
	}

	async close(): Promise<void> {
		await this.onClose();
		console.log('closed');
	}
}

class Database extends Service {
	override async onStart(): Promise<void> {
		await sleep(1);
		console.log('connected');
	}
}

let hook = (): void => {};

export function setHook(): void {
	hook = async () => {
		await sleep(1);
		console.log('hooked');
	};
}

export async function run(): Promise<void> {
	const service = new Database();
	service.onClose = async () => {
		await sleep(1);
	};
	await service.start();
	await service.close();
	await hook();
	const done = hook();
	console.log(await done);
}
