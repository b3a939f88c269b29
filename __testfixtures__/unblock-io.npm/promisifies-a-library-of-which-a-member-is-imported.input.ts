import { sync as remove } from 'rimraf';

export async function clean(paths: readonly string[]): Promise<void> {
	for (const path of paths) remove(path);
}
