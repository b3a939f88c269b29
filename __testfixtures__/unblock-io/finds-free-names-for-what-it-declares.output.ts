import { inflateRaw as inflateRawWithCallback } from 'node:zlib';
import { promisify as promisifyCallback } from 'node:util';

const inflateRawPromise = promisifyCallback(inflateRawWithCallback);

const inflateRaw = 'taken';
const promisify = (text: string): string => `${text} is taken too`;

export async function expand(packed: Buffer): Promise<string> {
	const inflateRawAsync = await inflateRawPromise(packed);
	return [inflateRaw, promisify('this'), inflateRawAsync.toString()].join();
}
