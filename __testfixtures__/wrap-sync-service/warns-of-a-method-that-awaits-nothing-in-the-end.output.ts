// warned: still-blocks
// refused: caller-blocked, comparator
import { statSync } from 'node:fs';

export class Files {
	length(path: string): number {
		return statSync(path).size;
	}

	async pages(path: string): Promise<number> {
		return Math.ceil(this.length(path) / 4096);
	}
}

export function sortBySize(paths: string[], files: Files): string[] {
	return paths.sort((one, other) => files.length(one) - files.length(other));
}

export async function show(path: string, files: Files): Promise<void> {
	console.log(await files.pages(path));
}
