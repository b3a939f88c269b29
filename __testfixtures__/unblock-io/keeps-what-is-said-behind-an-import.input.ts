import { readFileSync, constants } from 'node:fs'; // what there is
import { gunzipSync } from 'node:zlib'; /* to expand it */

/** Expands a file. */
export async function expand(name: string): Promise<Buffer> {
	return gunzipSync(readFileSync(name));
}

export const readable = constants.R_OK;
