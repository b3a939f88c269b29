import { load as fetchItem, load } from './support/api.js';
import { logSlowOperation } from 'asyncshift-runtime';

export async function show(id: number): Promise<string> {
	const item = await logSlowOperation('load', {}, load)(await Promise.resolve(id));
	return item + (await logSlowOperation('fetchItem', {}, fetchItem)(id + 1)).trim();
}
