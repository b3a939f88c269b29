// warned: split-step
import fs from 'fs-extra/esm';
import { pathExists, readJson } from 'fs-extra/esm';

export async function copy(name: string): Promise<unknown> {
	if (!await pathExists(name)) return undefined;
	await fs.outputFile('copy', name);
	return readJson('copy');
}
