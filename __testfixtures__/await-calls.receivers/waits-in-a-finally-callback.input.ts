import { loadSync } from './support/api.js';

export function withTemporary<T>(id: string, work: () => Promise<T>): Promise<T> {
	return work().finally(() => loadSync(id));
}
