import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../errors.ts';
import type { CreatedFile } from '../plan/plan.ts';
import { resolveNewTarget, resolveTarget } from './resolveTarget.ts';

/** Files of a plan that are not there yet: those that are there with the same content are done. */
export function missingFiles(root: string, files: readonly CreatedFile[]): CreatedFile[] {
	return files.filter(({ path, text }) => {
		const existing = resolveTarget(root, path);
		if (existing === undefined) {
			resolveNewTarget(root, path);
			return true;
		}
		if (readFileSync(existing, 'utf8') === text) return false;
		throw new UserError(
			`${path} exists and has other content; nothing was written`,
			'Rename that file, or make the plan again with another --runtime-dir.',
		);
	});
}

/**
 * Creates files with their folders; nothing that exists is written over.
 *
 * @returns takes the files away again.
 */
export function createFiles(root: string, files: readonly CreatedFile[]): () => void {
	const written: string[] = [];
	const undo = (): void => {
		for (const target of written) rmSync(target, { force: true });
	};
	for (const { path, text } of files) {
		const target = resolveNewTarget(root, path);
		try {
			mkdirSync(dirname(target), { recursive: true });
			if (existsSync(target)) throw new Error('it was created meanwhile');
			writeFileSync(target, text, { flag: 'wx' });
			written.push(target);
		} catch (error) {
			undo();
			const reason = error instanceof Error ? error.message : String(error);
			throw new UserError(`cannot create ${path} (${reason}); nothing was written`);
		}
	}
	return undo;
}
