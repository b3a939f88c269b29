import { load } from '../../support/api.js';
import type { Loader } from './types.js';

export const fromDisk: Loader = async (id) => (await load(id)).name;
export const fromMemory: Loader = (id) => id;
