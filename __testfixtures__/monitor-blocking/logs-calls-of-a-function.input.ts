import { load as fetchItem, load } from './support/api.js';

export async function show(id: number): Promise<string> {
	const item = await load(await Promise.resolve(id));
	return item + (await fetchItem(id + 1)).trim();
}
