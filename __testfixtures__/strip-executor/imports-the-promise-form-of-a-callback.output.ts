import { mkdir, type Stats, stat } from 'fs';
import { readFile, stat as statAsync } from 'fs/promises';
import { join } from 'path';

export async function read(folder: string): Promise<string> {
	return readFile(join(folder, 'page'), 'utf8');
}

export const look = (path: string): Promise<Stats> =>
	statAsync(path);

export function lookLater(path: string, done: (stats: Stats) => void): void {
	stat(path, (_, stats) => done(stats));
	mkdir(path, () => {});
}
