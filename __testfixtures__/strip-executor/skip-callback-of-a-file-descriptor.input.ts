// refused: no-async-form
import { readFile } from 'node:fs';

export function read(path: string | number): Promise<string> {
	return new Promise((resolve, reject) => {
		readFile(path, 'utf8', (error, data) => (error ? reject(error) : resolve(data)));
	});
}
