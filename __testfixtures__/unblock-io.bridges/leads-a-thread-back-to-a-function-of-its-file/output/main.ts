import { count } from './count.js';
import { shout } from './shout.js';

export async function countIn(path: string): Promise<string> {
	return `${await shout(path)}: ${await count(path, ',', 10)}`;
}
