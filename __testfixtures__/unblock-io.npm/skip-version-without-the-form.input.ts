// untouched: jsonfile 4 gives no promises
import { readFileSync } from 'jsonfile';

export async function load(name: string): Promise<unknown> {
	return readFileSync(name);
}
