// untouched: it waits for something
import { load } from './support/api.js';

async function name(id: number): Promise<string> {
	return `name ${await load(id)}`;
}
export async function main(): Promise<void> {
	console.log(await name(1));
}
