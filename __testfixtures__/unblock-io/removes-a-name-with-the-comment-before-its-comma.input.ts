import { constants, readFileSync
// written below
, watch } from 'node:fs';

export async function load(path: string): Promise<string> {
	watch(path).close();
	return `${readFileSync(path, 'utf8')}${constants.F_OK}`;
}
