import fse from 'fs-extra';
import gfs from 'graceful-fs';

export async function isHere(name: string): Promise<boolean> {
	return fse.existsSync(name);
}

export async function isThere(name: string): Promise<boolean> {
	return gfs.existsSync(name);
}
