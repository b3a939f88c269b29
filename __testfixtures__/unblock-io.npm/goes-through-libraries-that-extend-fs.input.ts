// warned: split-step
import * as fse from 'fs-extra';
import { outputFileSync, readJsonSync } from 'fs-extra';
import { readFileSync } from 'graceful-fs';

export async function copy(name: string): Promise<unknown> {
	if (!fse.pathExistsSync(name)) return undefined;
	outputFileSync('copy', readFileSync(name, 'utf8') + fse.readFileSync(name, 'utf8'));
	return readJsonSync('copy');
}
