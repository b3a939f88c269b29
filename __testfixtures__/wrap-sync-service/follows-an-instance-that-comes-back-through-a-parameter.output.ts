import { readFile } from 'node:fs/promises';

interface Titles {
	titleOf(path: string): Promise<string>;
}

export class Store {
	async titleOf(path: string): Promise<string> {
		return (await readFile(path, 'utf8')).trim();
	}
}

const services = new Map<string, any>([['titles', new Store()]]);

async function show(titles: Titles, path: string): Promise<string> {
	return `# ${await titles.titleOf(path)}`;
}

export async function page(path: string): Promise<string> {
	return await show(services.get('titles'), path);
}
