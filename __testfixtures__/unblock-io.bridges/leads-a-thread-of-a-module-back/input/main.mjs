// warned: worker-left
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSyncFn } from 'synckit';

const load = createSyncFn(fileURLToPath(new URL('./worker.mjs', import.meta.url)));

/** @param {string} name */
export const sizeOf = (name) => load(join(dirname(fileURLToPath(import.meta.url)), name)).length;
