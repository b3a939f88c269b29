import { createColors } from 'picocolors';
import type { CreatedFile, Plan, PlannedFile } from '../plan/plan.ts';
import type { NewError } from '../verify/newErrors.ts';
import { renderBreaking } from './breakingList.ts';
import { describeCreated } from './describeCreated.ts';
import { describeOutcome } from './describeOutcome.ts';
import { renderFileTable } from './fileTable.ts';
import { findingsOf, roundTimings } from './json.ts';
import { renderNewErrors } from './newErrorList.ts';
import { plural } from './plural.ts';
import { renderRefusals } from './refusalList.ts';
import type { Colours } from './reporter.ts';
import { renderWarnings } from './warningList.ts';

/** What one step of a pipeline did. Its lines are those of the text that it was given. */
export interface StepReport {
	/** From 1. */
	readonly number: number;
	readonly plan: Plan;
	/** Paths of the files that this step changes or creates. */
	readonly changed: readonly string[];
	/** Why nothing may be written: what the compiler would say of the result. */
	readonly newErrors: readonly NewError[];
	/** Milliseconds per phase. */
	readonly timings: Readonly<Record<string, number>>;
}

/** What is known when a pipeline ends. */
export interface PipelineReport {
	readonly steps: readonly StepReport[];
	readonly files: readonly PlannedFile[];
	/** Files that are not on disk before the first step, as the last one leaves them. */
	readonly created: readonly CreatedFile[];
	/** Paths of the files whose text is another one after all steps, and of those that are new. */
	readonly changed: readonly string[];
	readonly written: boolean;
	/** Milliseconds of the whole command. */
	readonly total: number;
}

/** The summary for people: a block per step, then what all of them did together. */
export function renderPipelineText(report: PipelineReport, colour: boolean): string {
	const colours = createColors(colour);
	const blocks = report.steps.flatMap((step) => renderStep(step, report, colours));
	const together = combine(report);
	const total = [
		colours.bold(describeOutcome({ ...report, plan: together, newErrors: newErrorsOf(report) })),
		...describeCreated(report),
		`${plural(report.steps.length, 'step')}, ${(report.total / 1000).toFixed(1)} s.`,
	].join('\n');
	return `${[...blocks, renderFileTable(together, report.changed), total].filter(Boolean).join('\n\n')}\n`;
}

/** One JSON document: the findings of every step, and what changes in the end. */
export function renderPipelineJson({ steps, total, ...report }: PipelineReport): string {
	const document = {
		version: 1,
		command: 'migrate',
		...report,
		created: report.created.map(({ path, dependencies }) => ({ path, dependencies })),
		steps: steps.map(({ number, plan, changed, newErrors, timings }) => ({
			number,
			transform: plan.transform,
			rules: plan.rules,
			changed,
			newErrors,
			...findingsOf(plan),
			timings: roundTimings(timings),
		})),
		total: Math.round(total),
	};
	return `${JSON.stringify(document, undefined, '\t')}\n`;
}

function renderStep(step: StepReport, { written }: PipelineReport, colours: Colours): string[] {
	const { number, plan } = step;
	const title = `${colours.bold(`${number}. ${plan.transform}`)}  ${describeOutcome({ ...step, written })}`;
	return [
		title,
		renderRefusals(plan.refusals, colours),
		renderWarnings(plan.warnings, colours),
		renderBreaking(plan, colours),
		renderNewErrors(step.newErrors, colours),
	].filter((block) => block !== '');
}

function newErrorsOf({ steps }: PipelineReport): NewError[] {
	return steps.flatMap(({ newErrors }) => newErrors);
}

/** The counts of all steps as those of one plan. */
function combine({ steps, files }: PipelineReport): Plan {
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
