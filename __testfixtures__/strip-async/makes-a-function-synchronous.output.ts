import { load } from './support/api.js';

function shout(text: string): string {
	return text.toUpperCase();
}

export async function greet(id: number): Promise<string> {
	return shout(await load(id));
}
greet(1).catch(console.error);
