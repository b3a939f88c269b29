import { readFile } from 'node:fs/promises';

export class Whole {
	private user = '';
	private text = '';

	async early(user: string): Promise<string> {
		this.user = user;
		return await this.greet(user);
	}

	async late(file: string): Promise<string> {
		await this.load(file);
		return this.text;
	}

	async waiting(user: string): Promise<string> {
		this.user = user;
		return await this.render(user);
	}

	private async greet(file: string): Promise<string> {
		const { user } = this;
		return user + await readFile(file, 'utf8');
	}

	private async load(file: string): Promise<void> {
		this.text = await readFile(file, 'utf8');
	}

	private async render(file: string): Promise<string> {
		await null;
		const text = await readFile(file, 'utf8');
		return this.user + text;
	}
}
