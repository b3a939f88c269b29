import { load } from './support/api.js';

async function shout(text: string): Promise<string> {
	return text.toUpperCase();
}

export async function greet(id: number): Promise<string> {
	return await shout(await load(id));
}
greet(1).catch(console.error);
