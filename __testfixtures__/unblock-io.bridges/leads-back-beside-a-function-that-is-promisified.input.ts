import { gzipSync } from 'node:zlib';
import deasync from 'deasync';

const readName = deasync((id: number, done: (error: null, name: string) => void) =>
	setImmediate(done, null, `name ${id}`),
);

export function pack(id: number): number {
	return gzipSync(readName(id)).length;
}
