import * as fs from 'fs';

export async function load(name: string): Promise<string | undefined> {
	if (!await fs.promises.access(name).then(() => true, () => false)) return undefined;
	const { size } = await fs.promises.stat(await fs.promises.realpath(name));
	return size > 0 && !await fs.promises.access(`${name}.lock`).then(() => true, () => false) ? fs.promises.readFile(name, 'utf8') : '';
}
