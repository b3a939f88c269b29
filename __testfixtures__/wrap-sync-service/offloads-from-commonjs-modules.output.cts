import crypto = require('node:crypto');
import { offload } from 'asyncshift-runtime/offload';
const { inspect } = require('node:util') as typeof import('node:util');

export async function hashOf(text: string, rounds: number): Promise<string> {
	return await offload(__filename, _hashOfSync)(text, rounds);
}

export function _hashOfSync(text: string, rounds: number): string {
	let result = inspect(text);
	for (let round = 0; round < rounds; round++)
		result = crypto.createHash('sha256').update(result).digest('hex');
	return result;
}

export async function check(text: string): Promise<boolean> {
	return (await hashOf(text, 1000)).startsWith('0');
}
