import { load } from '../../support/api.js';

export async function read(): Promise<number> {
	return (await load(1)).length;
}

export const host = 1;
