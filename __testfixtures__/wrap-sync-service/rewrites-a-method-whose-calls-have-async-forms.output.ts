// warned: split-step
import { readFile, writeFile } from 'node:fs/promises';

export class Settings {
	constructor(private readonly path: string) {}

	async read(): Promise<unknown> {
		return JSON.parse(await readFile(this.path, 'utf8'));
	}

	async write(settings: unknown): Promise<void> {
		await writeFile(this.path, JSON.stringify(settings));
	}

	async rewrite(): Promise<void> {
		await this.write(await this.read());
	}
}

export async function show(settings: Settings): Promise<void> {
	await settings.rewrite();
	console.log(await settings.read());
}
