import type { CreatedFile } from '../plan/plan.ts';

/** Lines about files that are new, and about what they import that the manifest may not have. */
export function describeCreated({
	created,
	written,
}: {
	readonly created: readonly CreatedFile[];
	readonly written: boolean;
}): string[] {
	if (created.length === 0) return [];
	const needed = new Map(created.flatMap(({ dependencies }) => Object.entries(dependencies)));
	const names = [...needed].map(([name, range]) => `${name} ${range}`);
	return [
		`${written ? 'Created' : 'Would create'} ${created.map(({ path }) => path).join(', ')}.`,
		...(names.length > 0 ? [`Add to package.json, if it is not there: ${names.join(', ')}.`] : []),
	];
}
