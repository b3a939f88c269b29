// warned: split-step
import { readFile } from 'node:fs/promises';

export class Lazy {
	private users?: string;

	async get(id: string): Promise<string> {
		if (this.users === undefined) await this.load();
		return id + this.users;
	}

	private async load(): Promise<void> {
		this.users = await readFile('users', 'utf8');
	}
}
