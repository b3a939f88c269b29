import { load } from '../../support/api.js';
import { nameOf } from './names.js';

export async function main(): Promise<string> {
	const name = nameOf(1);
	return name + (await load(1));
}
main().catch(console.error);
