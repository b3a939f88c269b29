import { check, log, type Page, parse } from './support/api.js';

export function open(text: string): Promise<Page> {
	return new Promise((resolve, reject) => {
		const page = parse(text);
		check(page) ? resolve(page) : reject(new Error('an empty page'));
	});
}

export const size = (text: string): Promise<number> =>
	new Promise((resolve, reject) => (text === '' ? reject(new Error('none')) : resolve(text.length)));

export function kind(text: string): Promise<string> {
	return new Promise((resolve, reject) =>
		text === ''
			? resolve('nothing')
			: text.startsWith('{')
				? resolve('page')
				: reject(new RangeError(text)),
	);
}

export function run(command: string, text: string): Promise<string> {
	return new Promise((resolve, reject) => {
		log(command);
		switch (command) {
			case 'parse': {
				const { title } = parse(text);
				resolve(title);
				break;
			}
			case 'upper':
			case 'shout':
				resolve(text.toUpperCase());
				break;
			case 'trim':
				if (text === '') {
					resolve('');
					break;
				}
				return resolve(text.trim());
			default:
				reject(new Error(command));
		}
	});
}

export function read(command: string, text: string): Promise<string> {
	return new Promise((resolve) => {
		switch (command) {
			case 'upper':
				return resolve(text.toUpperCase());
			case 'log':
				log(text);
				break;
		}
		resolve(text);
	});
}
