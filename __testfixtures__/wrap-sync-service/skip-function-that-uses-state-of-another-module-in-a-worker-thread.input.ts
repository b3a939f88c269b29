// refused: not-offloadable
import { check } from './support/check.js';
import { rounds } from './support/settings.js';
import * as settings from './support/settings.js';

export function repeated(text: string): string {
	return text.repeat(rounds);
}

export function doubled(text: string): string {
	return text.repeat(2 * settings.rounds);
}

export function checked(text: string): string {
	return check(text).trim();
}
