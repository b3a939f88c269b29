// refused: outside-async
import { unzipSync, unzip } from 'zlib';
import { promisify } from 'util';

const unzipAsync = promisify(unzip);

export function now(packed: Buffer): string {
	return unzipSync(packed).toString();
}

export async function later(packed: Buffer): Promise<string> {
	return (await unzipAsync(packed)).toString();
}
