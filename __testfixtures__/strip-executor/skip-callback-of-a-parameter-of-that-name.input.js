// untouched: the functions are parameters, and take the names of imports
import { exec } from 'node:child_process';
import { readFile } from 'node:fs';

export function run(command, exec) {
	return new Promise((resolve, reject) => {
		exec(command, (error, stdout) => (error ? reject(error) : resolve(stdout)));
	});
}

export function read(path, readFile) {
	return new Promise((resolve, reject) => {
		readFile(path, (error, data) => (error ? reject(error) : resolve(data)));
	});
}

exec('true');
readFile('a', () => {});
