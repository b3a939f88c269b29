import type { Decision, Plan } from '../plan/plan.ts';
import type { Reporter } from './reporter.ts';

/**
 * One JSON document: the plan with its decisions but without their edits, plus
 * `command`, `written`, `changed` (paths), `timings` (milliseconds per phase) and `total` (milliseconds).
 */
export const jsonReporter: Reporter = {
	render({ command, plan, changed, written, newErrors = [], timings, total }) {
		const document = {
			version: plan.version,
			command,
			transform: plan.transform,
			rules: plan.rules,
			written,
			changed,
			files: plan.files,
			newErrors,
			...findingsOf(plan),
			timings: roundTimings(timings),
			total: Math.round(total),
		};
		return `${JSON.stringify(document, undefined, '\t')}\n`;
	},
};

/** What a plan decides and refuses, for people and their scripts: without the edits. */
export function findingsOf(plan: Plan): object {
	return {
		created: plan.created.map(({ path, dependencies }) => ({ path, dependencies })),
		decisions: plan.decisions.map(withoutEdits),
		refusals: plan.refusals,
		warnings: plan.warnings,
		breaking: plan.breaking,
		untracedEntries: plan.untracedEntries,
		summary: plan.summary,
	};
}

/** Whole milliseconds. */
export function roundTimings(timings: Readonly<Record<string, number>>): Record<string, number> {
	return Object.fromEntries(
		Object.entries(timings).map(([phase, milliseconds]) => [phase, Math.round(milliseconds)]),
	);
}

function withoutEdits({ edits: _, ...decision }: Decision): Omit<Decision, 'edits'> {
	return decision;
}
