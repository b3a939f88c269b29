import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';

export class Server extends EventEmitter {
	private size = 0;
	private name = '';

	/** Its callback uses nothing that comes behind the wait. */
	async listen(): Promise<void> {
		process.nextTick(() => this.emit('listening', this.name));
		this.size = (await readFile('server.json')).length;
	}

	/** The callback ran in another wait. */
	async started(): Promise<void> {
		queueMicrotask(() => this.emit('started', this.size));
		await Promise.resolve();
		this.size = (await readFile('size.json')).length;
	}

	/** It is waited for. */
	async settled(): Promise<number> {
		await Promise.resolve().then(() => this.emit('settled', this.size));
		this.size = (await readFile('size.json')).length;
		return this.size;
	}

	/** The timer is ended. */
	async stopped(): Promise<void> {
		const timer = setTimeout(() => this.emit('stopped', this.size), 0);
		clearTimeout(timer);
		this.size = (await readFile('size.json')).length;
	}

	/** What it uses is done before the wait. */
	async named(): Promise<number> {
		setImmediate(() => this.emit('named', this.name));
		this.name = 'server';
		return (await readFile('size.json')).length;
	}
}
