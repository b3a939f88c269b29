import { constants } from 'node:fs'; // what there is
import { readFile } from 'node:fs/promises';
import { gunzip } from 'node:zlib'; /* to expand it */
import { promisify } from 'node:util';

const gunzipAsync = promisify(gunzip);

/** Expands a file. */
export async function expand(name: string): Promise<Buffer> {
	return gunzipAsync(await readFile(name));
}

export const readable = constants.R_OK;
