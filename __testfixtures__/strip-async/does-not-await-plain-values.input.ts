import { load } from './support/api.js';

function label(id: number): string {
	return `item ${id}`;
}

export async function both(id: number): Promise<string> {
	const first = await label(id);
	const second = await load(id);
	return `${first} ${second} ${await label(2)}`;
}
both(1).catch(console.error);
