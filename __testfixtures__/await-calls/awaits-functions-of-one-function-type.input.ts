import { loadSync } from './support/api.js';

type Loader = (id: string) => string;

const fromDisk: Loader = (id) => loadSync(id).name;
const fromMemory: Loader = (id) => id;

export const pick = (offline: boolean): string => (offline ? fromMemory('a') : fromDisk('a'));
