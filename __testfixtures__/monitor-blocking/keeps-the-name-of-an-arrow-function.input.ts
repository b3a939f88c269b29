import { Store } from './support/api.js';

const store = new Store();
export const find = async <T extends number>(id: T, ...more: readonly T[]): Promise<string[]> =>
	[id, ...more].map(String);
export const both = [store, find];
