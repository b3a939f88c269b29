// how large
import { readdir, stat as statAsync } from 'node:fs/promises';
import type { stat } from 'node:fs/promises';

export type Stat = typeof stat;

export async function weigh(name: string): Promise<number> {
	return (await statAsync(name)).size + (await readdir('.')).length;
}
