import type { Plan } from '../plan/plan.ts';
import type { NewError } from '../verify/newErrors.ts';
import { renderBreaking } from './breakingList.ts';
import { describeCreated } from './describeCreated.ts';
import { describeFinish } from './describeFinish.ts';
import { describeOutcome } from './describeOutcome.ts';
import { describeRest } from './describeRest.ts';
import { renderFileTable } from './fileTable.ts';
import { renderNewErrors } from './newErrorList.ts';
import { plural } from './plural.ts';
import { renderRefusals } from './refusalList.ts';
import type { Colours, Outcome, Step } from './reporter.ts';
import { describeSelection } from './selectionList.ts';
import { describeUnmatched } from './unmatchedRules.ts';
import { renderWarnings } from './warningList.ts';

/** The summary for people: a block per step, then what all of them did together. */
export function renderPipeline(report: Outcome, colours: Colours): string {
	const blocks = report.steps.flatMap((step) => renderStep(step, report, colours));
	const together = combine(report);
	const total = [
		colours.bold(describeOutcome({ ...report, plan: together, newErrors: newErrorsOf(report) })),
		...describeCreated(report),
		...describeFinish(report),
		...describeRest(report.steps.map(({ plan }) => plan)),
		`${plural(report.steps.length, 'step')}, ${(report.total / 1000).toFixed(1)} s.`,
	].join('\n');
	return `${[...blocks, renderFileTable(together, report.changed), total].filter(Boolean).join('\n\n')}\n`;
}

function renderStep(step: Step, { written }: Outcome, colours: Colours): string[] {
	const { number, plan } = step;
	const title = `${colours.bold(`${number}. ${plan.transform}`)}  ${describeOutcome({ ...step, written })}`;
	return [
		[title, ...describeSelection(step.selection), ...describeUnmatched(plan)].join('\n'),
		renderRefusals(plan.refusals, colours),
		renderWarnings(plan.warnings, colours),
		renderBreaking(plan, colours),
		renderNewErrors(step.newErrors, colours),
	].filter((block) => block !== '');
}

function newErrorsOf({ steps }: Outcome): NewError[] {
	return steps.flatMap(({ newErrors }) => newErrors);
}

/** The counts of all steps as those of one plan. */
function combine({ steps, files }: Outcome): Plan {
	const plans = steps.map(({ plan }) => plan);
	const awaitsByFile: Record<string, number> = {};
	for (const { summary } of plans) {
		for (const [file, count] of Object.entries(summary.awaitsByFile)) {
			awaitsByFile[file] = (awaitsByFile[file] ?? 0) + count;
		}
	}
	const [first] = plans;
	return {
		...first!,
		files,
		decisions: plans.flatMap(({ decisions }) => decisions),
		summary: {
			...first!.summary,
			awaitsByFile,
			functionsMadeAsync: plans.reduce((sum, { summary }) => sum + summary.functionsMadeAsync, 0),
		},
	};
}
