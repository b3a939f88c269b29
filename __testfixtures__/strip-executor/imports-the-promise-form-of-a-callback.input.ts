import { mkdir, readFile, type Stats, stat } from 'fs';
import { join } from 'path';

export function read(folder: string): Promise<string> {
	return new Promise<string>((resolve, reject) => {
		readFile(join(folder, 'page'), 'utf8', (error, data) => {
			if (error !== null) return reject(error);
			resolve(data);
		});
	});
}

export const look = (path: string): Promise<Stats> =>
	new Promise((resolve, reject) => stat(path, (error, stats) => (error ? reject(error) : resolve(stats))));

export function lookLater(path: string, done: (stats: Stats) => void): void {
	stat(path, (_, stats) => done(stats));
	mkdir(path, () => {});
}
