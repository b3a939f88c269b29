// warned: split-step
import { readFile } from 'node:fs/promises';

export class Awaited {
	private user = '';

	async page(user: string): Promise<string> {
		this.user = user;
		return await this.render(`${user}.html`);
	}

	private async render(file: string): Promise<string> {
		const text = await readFile(file, 'utf8');
		return this.user + text;
	}
}
