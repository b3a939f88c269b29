import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { UserError } from '../errors.ts';
import type { Context } from './context.ts';

/**
 * Writes a file that the user named.
 *
 * @param file as it was typed, from the working directory
 * @param what is written, for the message: "the plan"
 * @throws {UserError} when it cannot be written
 */
export function writeText(
	{ cwd }: Pick<Context, 'cwd'>,
	file: string,
	what: string,
	text: string,
): void {
	try {
		writeFileAtomic.sync(path.resolve(cwd, file), text);
	} catch (error) {
		const reason = (error as NodeJS.ErrnoException).code ?? String(error);
		throw new UserError(`cannot write ${what} to ${file} (${reason})`, 'Check the folder.');
	}
}
