import type { Plan } from '../plan/plan.ts';
import { plural } from './plural.ts';

/** Each rule in the transform's own options that nothing in the files is meant by. */
export function describeUnmatched({ unmatchedRules = [], summary }: Plan): string[] {
	const seen = `in ${plural(summary.filesSeen, 'file')}`;
	return unmatchedRules.map(
		(rule) => `The rule '${rule}' matches nothing ${seen}; check the module path and the name.`,
	);
}
