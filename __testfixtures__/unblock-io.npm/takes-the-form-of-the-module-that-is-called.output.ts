import fse from 'fs-extra';
import { access } from 'node:fs/promises';

export async function copy(): Promise<boolean> {
	const isHere = await fse.pathExists('a');
	const isThere = await access('b').then(() => true, () => false);
	return isHere && isThere;
}
