import rimraf = require('rimraf');

export async function clean(paths: readonly string[]): Promise<void> {
	for (const path of paths) rimraf.sync(path);
}
