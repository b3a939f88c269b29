import { realpathSync } from 'node:fs';

export async function placeOf(folder: string, base = '.'): Promise<string[]> {
	return [realpathSync(folder), realpathSync(folder || base), realpathSync(`${base}/a`)];
}
