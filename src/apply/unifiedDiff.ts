import { formatPatch, structuredPatch } from 'diff';

/** The text of one file before and after a migration. */
export interface FileChange {
	/** Path relative to the root, with `/` separators. */
	readonly path: string;
	/** Undefined: the file is created. */
	readonly before: string | undefined;
	/** Undefined: the file is deleted. */
	readonly after: string | undefined;
}

/** The change of one file as a patch that `git apply` accepts from the root; empty when nothing changed. */
export function unifiedDiff(change: FileChange): string {
	if (change.before === change.after) return '';
	const isNew = change.before === undefined;
	const isGone = change.after === undefined;
	const patch = structuredPatch(
		isNew ? '/dev/null' : `a/${change.path}`,
		isGone ? '/dev/null' : `b/${change.path}`,
		change.before ?? '',
		change.after ?? '',
		undefined,
		undefined,
		{ context: 3 },
	);
	const text = formatPatch({
		...patch,
		isGit: true,
		...(isNew ? { isCreate: true, newMode: '100644' } : {}),
		...(isGone ? { isDelete: true, oldMode: '100644' } : {}),
	});
	return change.path.includes(' ') ? endNamesWithTab(text) : text;
}

/** Git ends names with spaces by a tab, so that `patch` does not cut them at the space. */
function endNamesWithTab(patch: string): string {
	return patch.replace(/^--- .*$/m, '$&\t').replace(/^\+\+\+ .*$/m, '$&\t');
}
