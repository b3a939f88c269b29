import { count } from './count.js';
import { shout } from './shout.js';
import { print } from './print.js';

export async function countIn(path: string): Promise<string> {
	return `${await shout(await print(path))}: ${await count(path, ',', 10)}`;
}
