import { load, loadSync } from './support/api.js';

export async function both(id: number): Promise<string> {
	const first = await loadSync(id);
	const second = await load(id);
	return `${first} ${second} ${await loadSync(2)}`;
}
both(1).catch(console.error);
