import type { Decision } from '../../plan/plan.ts';
import { isOutOfScope } from '../../plan/refusalCodes.ts';
import type { NewError } from '../../verify/newErrors.ts';
import type { Outcome, Step } from '../reporter.ts';
import { describeCode } from './describeCode.ts';
import { byLevel, type Finding } from './finding.ts';
import { Places } from './places.ts';

/**
 * What a tool should show about an outcome, the most important first: changes that were not made, what
 * is left alone, and what the reviewer should know. What the run was not asked to change is no finding.
 */
export function outcomeFindings(outcome: Outcome): Finding[] {
	const places = new Places(outcome);
	return byLevel(outcome.steps.flatMap((step) => stepFindings(outcome, step, places)));
}

function stepFindings(outcome: Outcome, step: Step, places: Places): Finding[] {
	const { plan, newErrors } = step;
	// Nothing is left alone where nothing is done.
	if (newErrors.length > 0) return newErrors.map(ofNewError);
	return [
		...(outcome.written ? [] : changes(outcome, step, places)),
		...plan.refusals
			.filter((refusal) => !isOutOfScope(refusal))
			.map((refusal): Finding => {
				const { file, code, message, suggestion, rule } = refusal;
				return {
					file,
					...places.regionOf(step, refusal),
					level: outcome.strict ? 'error' : 'warning',
					fails: outcome.strict,
					code,
					message,
					suggestion,
					...(rule === '' ? {} : { rule }),
				};
			}),
		...plan.warnings.map((warning): Finding => {
			const { file, code, message, suggestion } = warning;
			const place = places.regionOf(step, warning);
			return { file, ...place, level: 'warning', fails: false, code, message, suggestion };
		}),
		...plan.breaking.map((change): Finding => {
			const { file, changelog } = change;
			const place = places.regionOf(step, change);
			const code = 'breaking-change';
			return { file, ...place, level: 'note', fails: false, code, message: changelog };
		}),
	];
}

function ofNewError({ file, line, code, message, causes }: NewError): Finding {
	const [cause] = causes;
	const reason =
		cause === undefined ? '' : ` Caused by ${cause.file}:${cause.line}: ${cause.title}.`;
	return {
		file,
		region: { line },
		lineText: undefined,
		level: 'error',
		fails: true,
		code,
		message: `The result would have a new error. ${message}${reason}`,
		suggestion: describeCode(code).suggestion!,
	};
}

/** The calls of the rules first: what others follow from. */
function changes({ check }: Outcome, step: Step, places: Places): Finding[] {
	const { decisions } = step.plan;
	const rules = ruleOfEach(decisions);
	const inOrder = [
		...decisions.filter(({ because }) => 'rule' in because),
		...decisions.filter(({ because }) => 'decision' in because),
	];
	return inOrder.map((decision) => {
		const { file, kind, title, id } = decision;
		const rule = rules.get(id);
		return {
			file,
			...places.regionOf(step, decision),
			level: check ? 'error' : 'note',
			fails: check,
			code: kind,
			message: `${title[0]!.toUpperCase()}${title.slice(1)}.`,
			...(rule === undefined ? {} : { rule }),
		};
	});
}

/** The rule at the beginning of each chain of decisions. */
function ruleOfEach(decisions: readonly Decision[]): Map<number, string> {
	const rules = new Map<number, string>();
	const byId = new Map(decisions.map((decision) => [decision.id, decision]));
	for (const first of decisions) {
		const chain: number[] = [];
		// A plan file is data from outside: a circle in it must not hang us.
		const seen = new Set<number>();
		let next: Decision | undefined = first;
		while (next !== undefined && !rules.has(next.id) && !seen.has(next.id)) {
			seen.add(next.id);
			chain.push(next.id);
			if ('rule' in next.because) break;
			next = byId.get(next.because.decision);
		}
		if (next === undefined) continue;
		const rule = 'rule' in next.because ? next.because.rule : rules.get(next.id);
		if (rule !== undefined) for (const id of chain) rules.set(id, rule);
	}
	return rules;
}
