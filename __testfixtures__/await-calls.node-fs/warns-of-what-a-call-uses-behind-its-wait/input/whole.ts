import { readFileSync } from 'node:fs';

export class Whole {
	private user = '';
	private text = '';

	early(user: string): string {
		this.user = user;
		return this.greet(user);
	}

	late(file: string): string {
		this.load(file);
		return this.text;
	}

	async waiting(user: string): Promise<string> {
		this.user = user;
		return await this.render(user);
	}

	private greet(file: string): string {
		const { user } = this;
		return user + readFileSync(file, 'utf8');
	}

	private load(file: string): void {
		this.text = readFileSync(file, 'utf8');
	}

	private async render(file: string): Promise<string> {
		await null;
		const text = readFileSync(file, 'utf8');
		return this.user + text;
	}
}
