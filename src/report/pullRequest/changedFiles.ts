import type { Plan } from '../../plan/plan.ts';

/** Paths of the files that a plan changes or creates. */
export function changedFiles({ files, created }: Plan): string[] {
	return [...files, ...created].map(({ path }) => path).sort();
}
