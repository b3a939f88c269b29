import * as fs from 'fs';

export async function load(name: string): Promise<string | undefined> {
	if (!fs.existsSync(name)) return undefined;
	const { size } = fs.statSync(fs.realpathSync(name));
	return size > 0 && !fs.existsSync(`${name}.lock`) ? fs.readFileSync(name, 'utf8') : '';
}
