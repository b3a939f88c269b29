import {
	rm, // takes it away
	stat, // asks for it
	mkdir,
	readFile,
} from 'node:fs/promises';

export async function renew(name: string): Promise<string> {
	await rm(name);
	await mkdir(name);
	return `${(await stat(name)).size} ${(await readFile(name)).length}`;
}
