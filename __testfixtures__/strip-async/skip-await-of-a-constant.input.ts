// untouched: it lets other work go first
import { load } from './support/api.js';

export async function later(): Promise<string> {
	await null;
	await undefined;
	return `${await load(1)}`;
}
