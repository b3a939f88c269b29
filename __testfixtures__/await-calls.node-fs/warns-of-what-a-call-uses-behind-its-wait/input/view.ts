// warned: split-step
import { readFileSync } from 'node:fs';

export class View {
	private user = '';

	page(user: string): string {
		this.user = user;
		return this.frame(`${user}.html`);
	}

	private frame(file: string): string {
		return this.render(file).trim();
	}

	private render(file: string): string {
		const text = readFileSync(file, 'utf8');
		return this.user + text;
	}
}
