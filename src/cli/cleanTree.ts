import { UserError } from '../errors.ts';
import { isDirty } from '../project/gitState.ts';

/** Refuses to go on when the changes of a migration would mix with changes that git does not have. */
export function requireCleanTree(root: string, allowDirty: boolean | undefined): void {
	if (allowDirty) return;
	const changed = isDirty(root);
	if (changed.length === 0) return;
	const more = changed.length > 3 ? `, … (${changed.length} files)` : '';
	throw new UserError(
		`the git tree has uncommitted changes: ${changed.slice(0, 3).join(', ')}${more}`,
		'Commit or stash them first, or pass --allow-dirty; --dry-run and --diff work on any tree.',
	);
}
