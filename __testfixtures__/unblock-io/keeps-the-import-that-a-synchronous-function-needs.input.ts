// refused: outside-async
import { unzipSync } from 'zlib';

export function now(packed: Buffer): string {
	return unzipSync(packed).toString();
}

export async function later(packed: Buffer): Promise<string> {
	return unzipSync(packed).toString();
}
