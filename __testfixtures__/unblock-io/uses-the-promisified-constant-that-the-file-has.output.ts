import { promisify } from 'node:util';
import * as zlib from 'node:zlib';

const inflateAsync = promisify(zlib.inflate);

const deflate = promisify(zlib.deflate);

export async function pack(text: string): Promise<number> {
	const known = await deflate(text);
	return known.length + (await deflate(text)).length + (await inflateAsync(known)).length;
}
