import { statSync, writeFileSync } from 'node:fs';
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
		const target = path.resolve(cwd, file);
		const existing = statSync(target, { throwIfNoEntry: false });
		// `/dev/stdout` and pipes must not be replaced by a file.
		if (existing === undefined || existing.isFile()) writeFileAtomic.sync(target, text);
		else writeFileSync(target, text);
	} catch (error) {
		const reason = (error as NodeJS.ErrnoException).code ?? String(error);
		throw new UserError(`cannot write ${what} to ${file} (${reason})`, 'Check the folder.');
	}
}
