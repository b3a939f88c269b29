import { formatPatch, structuredPatch } from 'diff';

/** The text of one file before and after a migration. */
export interface FileChange {
	/** Path relative to the root, with `/` separators. */
	readonly path: string;
	readonly before: string;
	readonly after: string;
}

/** The change of one file as a patch that `git apply` accepts from the root; empty when nothing changed. */
export function unifiedDiff(change: FileChange): string {
	if (change.before === change.after) return '';
	const patch = structuredPatch(
		`a/${change.path}`,
		`b/${change.path}`,
		change.before,
		change.after,
		undefined,
		undefined,
		{ context: 3 },
	);
	const text = formatPatch({ ...patch, isGit: true });
	return change.path.includes(' ') ? endNamesWithTab(text) : text;
}

/** Git ends names with spaces by a tab, so that `patch` does not cut them at the space. */
function endNamesWithTab(patch: string): string {
	return patch.replace(/^--- .*$/m, '$&\t').replace(/^\+\+\+ .*$/m, '$&\t');
}
