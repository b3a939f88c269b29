import rimraf from 'rimraf';
import { promisify } from 'node:util';

const rimrafAsync = promisify(rimraf);

export async function clean(paths: readonly string[]): Promise<void> {
	for (const path of paths) await rimrafAsync(path);
}
