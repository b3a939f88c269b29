import { Failure } from './settings.js';

export function check(text: string): string {
	if (text === '') throw new Failure('empty');
	return text;
}
