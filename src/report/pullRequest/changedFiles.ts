import type { Plan } from '../../plan/plan.ts';

/** Paths of the files that a plan changes, creates or deletes. */
export function changedFiles({ files, created, deleted }: Plan): string[] {
	return [...files, ...created, ...deleted].map(({ path }) => path).sort();
}
