import fse from 'fs-extra';
import gfs from 'graceful-fs';

export async function copy(): Promise<boolean> {
	const isHere = fse.existsSync('a');
	const isThere = gfs.existsSync('b');
	return isHere && isThere;
}
