// warned: early-callback
import { EventEmitter } from 'node:events';
import { access, readFile } from 'node:fs/promises';

export class Server extends EventEmitter {
	private names: string[] = [];
	private size = 0;

	async listen(): Promise<void> {
		process.nextTick(() => this.emit('listening', this.size));
		this.size = (await readFile('server.json')).length;
	}

	private announce(): void {
		setImmediate(() => this.emit('names', this.names));
	}

	async find(paths: readonly string[]): Promise<void> {
		this.announce();
		for (const path of paths) if (await access(path).then(() => true, () => false)) this.names.push(path);
	}

	async started(): Promise<unknown> {
		const done = new Promise((resolve) => setTimeout(() => resolve(this.size), 0));
		this.size = (await readFile('size.json')).length;
		return done.then(() => undefined);
	}
}
