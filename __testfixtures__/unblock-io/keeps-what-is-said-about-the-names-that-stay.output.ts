import { /* how */ constants } from 'node:fs';
import { // what is done to folders
	// What is known.
	type Stats, // of a file
	type Dirent /* one of them */, // or a folder
	// And that is all.
} from 'fs';
import { mkdir, readdir, stat } from 'fs/promises';
import {
	// A file, and no more.
	type FileHandle,
	rm /* takes it away */, readFile,
} from 'node:fs/promises';

export type Known = Stats | Dirent | FileHandle;

export async function expand(name: string): Promise<number> {
	await mkdir(name);
	await rm(name);
	return (await readFile(name)).length + (await readdir(name)).length + (await stat(name)).size;
}

export const readable = constants.R_OK;
