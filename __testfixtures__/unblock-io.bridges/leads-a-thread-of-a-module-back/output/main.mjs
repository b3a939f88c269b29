// warned: worker-left
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import load from './load.mjs';

/** @param {string} name */
export const sizeOf = async (name) => (await load(join(dirname(fileURLToPath(import.meta.url)), name))).length;
