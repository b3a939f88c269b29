/* about this file */

import {
	// takes it in
	readFile,
	writeFile, // and out
} from 'node:fs/promises';
import type { stat } from 'node:fs/promises';

// what follows
export type Stat = typeof stat;

export async function copy(from: string, to: string): Promise<void> {
	await writeFile(to, await readFile(from));
}
