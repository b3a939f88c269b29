import { statSync } from 'node:fs'; // how large
import { readdir } from 'node:fs/promises';
import type { stat } from 'node:fs/promises';

export type Stat = typeof stat;

export async function weigh(name: string): Promise<number> {
	return statSync(name).size + (await readdir('.')).length;
}
