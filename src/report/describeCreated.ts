import type { CreatedFile, PlannedFile } from '../plan/plan.ts';

/**
 * Lines about files that are new, about what they import that the manifest may not have, and about files
 * that go.
 */
export function describeCreated({
	created,
	deleted,
	written,
}: {
	readonly created: readonly CreatedFile[];
	readonly deleted: readonly PlannedFile[];
	readonly written: boolean;
}): string[] {
	const list = (files: readonly { readonly path: string }[]): string =>
		files.map(({ path }) => path).join(', ');
	const needed = new Map(created.flatMap(({ dependencies }) => Object.entries(dependencies)));
	const names = [...needed].map(([name, range]) => `${name} ${range}`);
	return [
		...(created.length > 0 ? [`${written ? 'Created' : 'Would create'} ${list(created)}.`] : []),
		...(names.length > 0 ? [`Add to package.json, if it is not there: ${names.join(', ')}.`] : []),
		...(deleted.length > 0 ? [`${written ? 'Deleted' : 'Would delete'} ${list(deleted)}.`] : []),
	];
}
