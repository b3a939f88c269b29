// warned: early-callback
import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';

export class Server extends EventEmitter {
	private names: string[] = [];
	private size = 0;

	async listen(): Promise<void> {
		process.nextTick(() => this.emit('listening', this.size));
		this.size = readFileSync('server.json').length;
	}

	private announce(): void {
		setImmediate(() => this.emit('names', this.names));
	}

	async find(paths: readonly string[]): Promise<void> {
		this.announce();
		for (const path of paths) if (existsSync(path)) this.names.push(path);
	}

	async started(): Promise<unknown> {
		const done = new Promise((resolve) => setTimeout(() => resolve(this.size), 0));
		this.size = readFileSync('size.json').length;
		return done.then(() => undefined);
	}
}
