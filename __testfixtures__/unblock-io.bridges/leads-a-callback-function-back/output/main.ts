import { nameOf } from './names.js';

export async function greet(id: number): Promise<string> {
	return `Hello ${await nameOf(id)}`;
}
