import fse from 'fs-extra';
import { access } from 'node:fs/promises';

export async function isHere(name: string): Promise<boolean> {
	return fse.pathExists(name);
}

export async function isThere(name: string): Promise<boolean> {
	return access(name).then(() => true, () => false);
}
