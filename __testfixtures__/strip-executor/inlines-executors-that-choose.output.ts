import { check, log, type Page, parse } from './support/api.js';

export async function open(text: string): Promise<Page> {
	const page = parse(text);
	if (check(page)) return page;
	else throw new Error('an empty page');
}

export const size = async (text: string): Promise<number> => {
	if (text === '') throw new Error('none');
	else return text.length;
};

export async function kind(text: string): Promise<string> {
	if (text === '') return 'nothing';
	else if (text.startsWith('{')) return 'page';
	else throw new RangeError(text);
}

export async function run(command: string, text: string): Promise<string> {
	log(command);
	switch (command) {
		case 'parse': {
			const { title } = parse(text);
			return title;
		}
		case 'upper':
		case 'shout':
			return text.toUpperCase();
		case 'trim':
			if (text === '') {
				return '';
			}
			return text.trim();
		default:
			throw new Error(command);
	}
}

export async function read(command: string, text: string): Promise<string> {
	switch (command) {
		case 'upper':
			return text.toUpperCase();
		case 'log':
			log(text);
			break;
	}
	return text;
}
