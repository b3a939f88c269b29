import fs from 'node:fs';
import fse from 'fs-extra';

export async function isHere(name: string): Promise<boolean> {
	return fse.existsSync(name);
}

export async function isThere(name: string): Promise<boolean> {
	return fs.existsSync(name);
}
