import { Store } from './support/api.js';
import { monitorBlocking } from 'asyncshift-runtime';

const store = new Store();
export const find = monitorBlocking({ thresholdMs: 5, name: 'find' })(async <T extends number>(id: T, ...more: readonly T[]): Promise<string[]> =>
	[id, ...more].map(String));
export const both = [store, find];
