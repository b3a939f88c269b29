/* about this file */

import {
	// takes it in
	readFileSync,
	writeFileSync, // and out
} from 'node:fs';
import type { stat } from 'node:fs/promises';

// what follows
export type Stat = typeof stat;

export async function copy(from: string, to: string): Promise<void> {
	writeFileSync(to, readFileSync(from));
}
