import type { Plan } from '../plan/plan.ts';
import { isOutOfScope } from '../plan/refusalCodes.ts';
import { isAbridged } from './codeGroups.ts';

/** Where the sites are that the lists of some plans leave out. */
export function describeRest(plans: readonly Plan[]): string[] {
	const isCut = plans.some(
		({ refusals, warnings }) =>
			isAbridged(refusals.filter((refusal) => !isOutOfScope(refusal))) || isAbridged(warnings),
	);
	return isCut ? ['Every site is listed by --report html=<file>, or by --json.'] : [];
}
