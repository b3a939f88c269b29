// warned: split-step
import fs from 'fs-extra/esm';
import { pathExistsSync, readJsonSync } from 'fs-extra/esm';

export async function copy(name: string): Promise<unknown> {
	if (!pathExistsSync(name)) return undefined;
	fs.outputFileSync('copy', name);
	return readJsonSync('copy');
}
