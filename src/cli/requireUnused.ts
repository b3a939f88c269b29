import { UserError } from '../errors.ts';
import type { PlannedOutput } from '../plan/editTexts.ts';
import type { PlannedFile } from '../plan/plan.ts';
import { readTexts } from '../plan/readTexts.ts';
import { isCopiedHelper } from '../plan/runtime/isCopiedHelper.ts';
import { slash } from '../project/slash.ts';
import type { Workspace } from '../project/workspace.ts';
import { namesCopy } from '../runtime/namesCopy.ts';

/**
 * Refuses to delete files that something leads to: a plan pins those that it changes, and not those that
 * another plan was to change before it.
 *
 * @param outputs what the plan makes of its files, by path relative to the root
 * @throws {UserError} that names the first of them
 */
export function requireUnused(
	workspace: Workspace,
	deleted: readonly PlannedFile[],
	outputs: ReadonlyMap<string, PlannedOutput>,
): void {
	const root = slash(workspace.root);
	const { texts } = readTexts(workspace);
	// What is no copy is not deleted anyway.
	const copies = deleted.filter(({ path }) => isCopiedHelper(texts.get(`${root}/${path}`) ?? ''));
	for (const [file, before] of texts) {
		const path = file.slice(root.length + 1);
		if (isCopiedHelper(before)) continue;
		const text = outputs.get(path)?.after ?? before;
		const used = copies.find((copy) => namesCopy(text, path, copy.path));
		if (used === undefined) continue;
		throw new UserError(
			`${path} still uses ${used.path}, which the plan deletes; nothing was written`,
			'Apply the other plans of the migration first, or make the plan again.',
		);
	}
}
