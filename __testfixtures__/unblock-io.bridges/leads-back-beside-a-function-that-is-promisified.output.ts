import { gzip } from 'node:zlib';
import { promisify } from 'node:util';

const gzipAsync = promisify(gzip);

const readName = promisify((id: number, done: (error: null, name: string) => void) =>
	setImmediate(done, null, `name ${id}`),
);

export async function pack(id: number): Promise<number> {
	return (await gzipAsync(await readName(id))).length;
}
