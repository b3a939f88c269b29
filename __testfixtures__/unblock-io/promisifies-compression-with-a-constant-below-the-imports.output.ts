import { gunzip, gzip } from 'node:zlib';
import { promisify } from 'node:util';

const gzipAsync = promisify(gzip);
const gunzipAsync = promisify(gunzip);

const level = 9;

export async function compress(texts: readonly string[]): Promise<string> {
	const first = await gzipAsync(texts[0] ?? '', { level });
	const second = await gzipAsync('second');
	return Buffer.concat([first, second]).toString('base64');
}

export async function expand(packed: Buffer): Promise<string> {
	return (await gunzipAsync(packed)).toString('utf8');
}
