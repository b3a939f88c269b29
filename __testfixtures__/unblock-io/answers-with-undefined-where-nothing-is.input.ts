import { lstatSync, statSync } from 'node:fs';

export async function sizeOf(path: string): Promise<number> {
	return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

export async function isFolder(path: string): Promise<boolean> {
	const found = lstatSync(path, { bigint: true, throwIfNoEntry: false });
	return found !== undefined && found.isDirectory();
}
