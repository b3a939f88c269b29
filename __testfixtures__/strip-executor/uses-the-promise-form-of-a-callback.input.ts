import * as fs from 'node:fs';

export function read(path: string): Promise<string> {
	return new Promise((resolve, reject) => {
		fs.readFile(path, 'utf8', (error, data) => {
			if (error) {
				reject(error);
				return;
			}
			resolve(data);
		});
	});
}

export async function write(path: string, text: string): Promise<void> {
	await new Promise<void>((resolve, reject) =>
		fs.writeFile(path, text, (error) => (error ? reject(error) : resolve())),
	);
}

export async function make(path: string): Promise<void> {
	await new Promise<void>((resolve, reject) =>
		fs.mkdir(path, { recursive: true }, (error) => (error ? reject(error) : resolve())),
	);
}
