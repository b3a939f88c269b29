import { mkdirSync, readFileSync } from 'node:fs';
import {
	rm, // takes it away
	stat, // asks for it
} from 'node:fs/promises';

export async function renew(name: string): Promise<string> {
	await rm(name);
	mkdirSync(name);
	return `${(await stat(name)).size} ${readFileSync(name).length}`;
}
