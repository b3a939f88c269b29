import { gunzipSync, gzipSync } from 'node:zlib';

const level = 9;

export async function compress(texts: readonly string[]): Promise<string> {
	const first = gzipSync(texts[0] ?? '', { level });
	const second = gzipSync('second');
	return Buffer.concat([first, second]).toString('base64');
}

export async function expand(packed: Buffer): Promise<string> {
	return gunzipSync(packed).toString('utf8');
}
