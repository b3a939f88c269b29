// warned: split-step
import { readFileSync, writeFileSync } from 'node:fs';

export class Settings {
	constructor(private readonly path: string) {}

	read(): unknown {
		return JSON.parse(readFileSync(this.path, 'utf8'));
	}

	write(settings: unknown): void {
		writeFileSync(this.path, JSON.stringify(settings));
	}

	rewrite(): void {
		this.write(this.read());
	}
}

export function show(settings: Settings): void {
	settings.rewrite();
	console.log(settings.read());
}
