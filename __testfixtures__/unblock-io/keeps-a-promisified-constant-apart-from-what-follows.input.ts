import { gzipSync } from 'node:zlib';
const level = 9;

export async function pack(text: string): Promise<Buffer> {
	return gzipSync(text, { level });
}
