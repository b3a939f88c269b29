// refused: executor-shape
import { access, readFile } from 'node:fs';

export function read(path: string): Promise<string> {
	return new Promise((resolve, reject) => {
		readFile(path, 'utf8', (error, data) => {
			if (error) reject(new Error(`cannot read ${path}`));
			else resolve(data.trim());
		});
	});
}

export function readOrNothing(path: string): Promise<string> {
	return new Promise((resolve) => {
		readFile(path, 'utf8', (error, data) => (error ? resolve('') : resolve(data)));
	});
}

export const exists = (path: string): Promise<boolean> =>
	new Promise((resolve) => access(path, (error) => resolve(!error)));
