import fs from 'node:fs';
import fse from 'fs-extra';

export async function isHere(name: string): Promise<boolean> {
	return fse.pathExists(name);
}

export async function isThere(name: string): Promise<boolean> {
	return fs.promises.access(name).then(() => true, () => false);
}
