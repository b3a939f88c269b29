import { join } from 'node:path';
import fs from 'graceful-fs';

export async function load(folder: string): Promise<string> {
	return fs.readFileSync(join(folder, 'settings.json'), 'utf8');
}
