import { load } from './support/api.js';

type Loader = (id: string) => string | Promise<string>;

const fromDisk: Loader = async (id) => (await load(id)).name;
const fromMemory: Loader = (id) => id;

export const pick = async (offline: boolean): Promise<string> => (offline ? await fromMemory('a') : await fromDisk('a'));
