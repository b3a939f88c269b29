import type { Plan } from '../plan/plan.ts';

/** A plan as it stands in its file. */
export function serializePlan(plan: Plan): string {
	return `${JSON.stringify(plan, undefined, '\t')}\n`;
}
