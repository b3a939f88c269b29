// refused: no-async-form
import * as fs from 'node:fs';

export function make(path: string) {
	return new Promise<void>((resolve, reject) => {
		fs.mkdir(path, { recursive: true }, (error) => (error ? reject(error) : resolve()));
	});
}

export function check(path: string) {
	return new Promise<void>((resolve, reject) => {
		fs.stat(path, (error) => {
			if (error) reject(error);
			else resolve();
		});
	});
}
