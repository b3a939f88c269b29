import { load } from '../../support/api.ts';
import { nameOf } from './names.ts';

export async function main(): Promise<string> {
	const name = await nameOf(1);
	return name + (await load(1));
}
main().catch(console.error);
