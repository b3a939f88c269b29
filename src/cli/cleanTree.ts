import { UserError } from '../errors.ts';
import { isDirty } from '../project/gitState.ts';

/**
 * Refuses to go on when the changes of a migration would mix with changes that git does not have. Staged
 * files are in the index as they were, so with `staged` there is nothing to mix.
 */
export function requireCleanTree(
	root: string,
	{
		allowDirty,
		staged,
	}: { readonly allowDirty?: boolean | undefined; readonly staged?: boolean | undefined },
): void {
	if (allowDirty || staged) return;
	const changed = isDirty(root);
	if (changed.length === 0) return;
	const more = changed.length > 3 ? `, … (${changed.length} files)` : '';
	throw new UserError(
		`the git tree has uncommitted changes: ${changed.slice(0, 3).join(', ')}${more}`,
		'Commit or stash them first, or pass --allow-dirty; --dry-run and --diff work on any tree.',
	);
}
