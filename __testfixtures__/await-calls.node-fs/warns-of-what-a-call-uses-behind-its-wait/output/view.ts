// warned: split-step
import { readFile } from 'node:fs/promises';

export class View {
	private user = '';

	async page(user: string): Promise<string> {
		this.user = user;
		return await this.frame(`${user}.html`);
	}

	private async frame(file: string): Promise<string> {
		return (await this.render(file)).trim();
	}

	private async render(file: string): Promise<string> {
		const text = await readFile(file, 'utf8');
		return this.user + text;
	}
}
