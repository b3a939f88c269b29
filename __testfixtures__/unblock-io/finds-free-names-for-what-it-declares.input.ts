import { inflateRawSync } from 'node:zlib';

const inflateRaw = 'taken';
const promisify = (text: string): string => `${text} is taken too`;

export async function expand(packed: Buffer): Promise<string> {
	const inflateRawAsync = inflateRawSync(packed);
	return [inflateRaw, promisify('this'), inflateRawAsync.toString()].join();
}
