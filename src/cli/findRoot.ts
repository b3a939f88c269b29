import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../errors.ts';
import { topLevel } from '../project/gitState.ts';

/** The folder that a command works on: the one that was typed, else the git top level, else where it runs. */
export function findRoot(cwd: string, typed: string | undefined): string {
	if (typed === undefined) return topLevel(cwd) ?? realpathSync(cwd);
	const folder = path.resolve(cwd, typed);
	if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return realpathSync(folder);
	throw new UserError(`--root ${typed} is not a folder`, 'Name the folder of the project.');
}
