import crypto = require('node:crypto');
const { inspect } = require('node:util') as typeof import('node:util');

export function hashOf(text: string, rounds: number): string {
	let result = inspect(text);
	for (let round = 0; round < rounds; round++)
		result = crypto.createHash('sha256').update(result).digest('hex');
	return result;
}

export async function check(text: string): Promise<boolean> {
	return hashOf(text, 1000).startsWith('0');
}
