import { readFileSync, statSync } from 'node:fs';
import { UserError } from '../errors.ts';
import type { CreatedFile } from '../plan/plan.ts';
import { resolveNewTarget, resolveTarget } from './resolveTarget.ts';

/**
 * Files of a plan that are not there yet: those that are there with the same content are done.
 *
 * @throws {UserError} when something else is there, or a path leads out of the root
 */
export function missingFiles(root: string, files: readonly CreatedFile[]): CreatedFile[] {
	return files.filter(({ path, text }) => {
		const existing = resolveTarget(root, path);
		if (existing === undefined) {
			resolveNewTarget(root, path);
			return true;
		}
		if (statSync(existing).isFile() && readFileSync(existing, 'utf8') === text) return false;
		throw new UserError(
			`${path} exists and has other content; nothing was written`,
			'Rename that file, or make the plan again with another --runtime-dir.',
		);
	});
}
