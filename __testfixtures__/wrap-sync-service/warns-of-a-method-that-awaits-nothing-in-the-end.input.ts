// warned: still-blocks
// refused: caller-blocked, comparator
import { statSync } from 'node:fs';

export class Files {
	length(path: string): number {
		return statSync(path).size;
	}

	pages(path: string): number {
		return Math.ceil(this.length(path) / 4096);
	}
}

export function sortBySize(paths: string[], files: Files): string[] {
	return paths.sort((one, other) => files.length(one) - files.length(other));
}

export function show(path: string, files: Files): void {
	console.log(files.pages(path));
}
