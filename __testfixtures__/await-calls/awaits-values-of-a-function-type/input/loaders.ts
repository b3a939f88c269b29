import { loadSync } from '../../support/api.js';
import type { Loader } from './types.js';

export const fromDisk: Loader = (id) => loadSync(id).name;
export const fromMemory: Loader = (id) => id;
