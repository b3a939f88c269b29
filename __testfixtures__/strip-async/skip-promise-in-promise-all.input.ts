// refused: promise-used
import { load } from './support/api.js';

async function one(): Promise<number> {
	return 1;
}
export async function main(): Promise<void> {
	console.log(await Promise.all([one(), load(1)]));
}
