// warned: split-step
import { readFileSync } from 'node:fs';

export class Lazy {
	private users?: string;

	get(id: string): string {
		if (this.users === undefined) this.load();
		return id + this.users;
	}

	private load(): void {
		this.users = readFileSync('users', 'utf8');
	}
}
