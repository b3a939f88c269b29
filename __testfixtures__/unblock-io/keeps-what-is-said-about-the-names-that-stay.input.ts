import { /* how */ constants, /* takes it in */ readFileSync } from 'node:fs';
import { // what is done to folders
	mkdirSync, // makes one
	// Lists them.
	readdirSync,
	// What is known.
	type Stats, // of a file
	type Dirent /* one of them */, // or a folder
	// Asks for it.
	statSync, // once
	// And that is all.
} from 'fs';
import {
	// A file, and no more.
	type FileHandle,
	rm /* takes it away */,
} from 'node:fs/promises';

export type Known = Stats | Dirent | FileHandle;

export async function expand(name: string): Promise<number> {
	mkdirSync(name);
	await rm(name);
	return readFileSync(name).length + readdirSync(name).length + statSync(name).size;
}

export const readable = constants.R_OK;
