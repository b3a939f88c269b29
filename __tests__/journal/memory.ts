import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Where temporary files are in memory, when there is such a place: `fsync` takes long elsewhere. */
export const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
