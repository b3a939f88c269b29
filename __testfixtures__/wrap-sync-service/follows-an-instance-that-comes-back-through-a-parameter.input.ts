import { readFileSync } from 'node:fs';

interface Titles {
	titleOf(path: string): string;
}

export class Store {
	titleOf(path: string): string {
		return readFileSync(path, 'utf8').trim();
	}
}

const services = new Map<string, any>([['titles', new Store()]]);

function show(titles: Titles, path: string): string {
	return `# ${titles.titleOf(path)}`;
}

export function page(path: string): string {
	return show(services.get('titles'), path);
}
