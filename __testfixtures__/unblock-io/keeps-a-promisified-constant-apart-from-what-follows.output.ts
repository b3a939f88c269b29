import { gzip } from 'node:zlib';
import { promisify } from 'node:util';

const gzipAsync = promisify(gzip);

const level = 9;

export async function pack(text: string): Promise<Buffer> {
	return gzipAsync(text, { level });
}
