// warned: split-step
import { readFileSync, writeFileSync } from 'node:fs';

export class Store {
	constructor(private readonly file: string) {}

	nextId(): number {
		return this.load().length + 1;
	}

	insert(order: { id: number }): void {
		writeFileSync(this.file, JSON.stringify([...this.load(), order]));
	}

	private load(): unknown[] {
		return JSON.parse(readFileSync(this.file, 'utf8'));
	}
}
