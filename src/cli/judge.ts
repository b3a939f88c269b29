import type { PlanResult } from '../plan/createPlan.ts';
import type { NewError } from '../verify/newErrors.ts';
import type { Verification } from '../verify/verification.ts';

/** A result, and whether it may be written. */
export interface JudgedResult extends PlanResult {
	/** Why nothing may be written; empty: it may. */
	readonly newErrors: readonly NewError[];
}

/** With `strict`, a result that went without something because of new errors is none. */
export function judge(result: PlanResult, verify: Verification): JudgedResult {
	const { newErrors = [] } = result;
	return verify === 'strict' && newErrors.length > 0
		? {
				...result,
				plan: { ...result.plan, files: [], created: [] },
				outputs: new Map(),
				newErrors,
			}
		: { ...result, newErrors: [] };
}
