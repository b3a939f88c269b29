// warned: split-step
import { readFileSync } from 'node:fs';

export class Awaited {
	private user = '';

	async page(user: string): Promise<string> {
		this.user = user;
		return await this.render(`${user}.html`);
	}

	private async render(file: string): Promise<string> {
		const text = readFileSync(file, 'utf8');
		return this.user + text;
	}
}
