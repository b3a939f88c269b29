import { Missing } from './missing.js';

function demand(text: string): string {
	if (text === '') throw new Missing('no text');
	return text;
}

export function check(text: string): string {
	return demand(text);
}
