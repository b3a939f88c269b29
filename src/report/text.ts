import { createColors } from 'picocolors';
import { renderBreaking } from './breakingList.ts';
import { describeCreated } from './describeCreated.ts';
import { describeOutcome } from './describeOutcome.ts';
import { renderFileTable } from './fileTable.ts';
import { renderNewErrors } from './newErrorList.ts';
import { plural } from './plural.ts';
import { renderRefusals } from './refusalList.ts';
import type { Colours, Reporter, ReportInput } from './reporter.ts';
import { renderWarnings } from './warningList.ts';

/** The summary for people. */
export function createTextReporter({ colour }: { readonly colour: boolean }): Reporter {
	const colours = createColors(colour);
	return {
		render(result) {
			const { newErrors = [] } = result;
			// Nothing is left alone where nothing is done.
			if (newErrors.length > 0) {
				return `${renderNewErrors(newErrors, colours)}\n\n${renderTotals(result, colours)}\n`;
			}
			const blocks = [
				renderFileTable(result.plan, result.changed),
				renderRefusals(result.plan.refusals, colours),
				renderWarnings(result.plan.warnings, colours),
				renderBreaking(result.plan, colours),
				renderTotals(result, colours),
			];
			return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
		},
	};
}

function renderTotals(result: ReportInput, colours: Colours): string {
	return [
		colours.bold(describeOutcome(result)),
		describeCalls(result),
		...describeIdentification(result),
		...describeCreated({ ...result, created: result.plan.created }),
		describeTime(result),
	].join('\n');
}

function describeCalls({ plan }: ReportInput): string {
	const { filesSeen, seedCalls, seedCallsMigrated, seedCallsHandled } = plan.summary;
	if (plan.rules.length === 0) return `Looked at ${plural(filesSeen, 'file')}.`;
	const seen = `in ${plural(filesSeen, 'file')}`;
	if (seedCalls === 0) {
		return `No call of the given functions was found ${seen}; check the module path and the name in the rules.`;
	}
	const rest = seedCalls - seedCallsMigrated - seedCallsHandled;
	return [
		`${plural(seedCalls, 'call')} of the given functions found ${seen}: ${seedCallsMigrated.toLocaleString('en-US')} migrated`,
		`${seedCallsHandled.toLocaleString('en-US')} already handled`,
		`${Math.max(0, rest).toLocaleString('en-US')} left alone.`,
	].join(', ');
}

/** Calls that the compiler could not resolve deserve a closer look in the review. */
function describeIdentification({ plan }: ReportInput): string[] {
	const { identifiedByBinding, identifiedByName } = plan.summary;
	return [
		...(identifiedByBinding > 0
			? [`Identified by import binding, without types: ${plural(identifiedByBinding, 'call')}.`]
			: []),
		...(identifiedByName > 0
			? [`Identified by name only (--by-name): ${plural(identifiedByName, 'call')}.`]
			: []),
	];
}

function describeTime({ timings, total }: ReportInput): string {
	const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
	const slow = Object.entries(timings)
		.filter(([, milliseconds]) => milliseconds >= 100)
		.map(([phase, milliseconds]) => `${phase} ${seconds(milliseconds)}`);
	return `Took ${seconds(total)}${slow.length > 0 ? ` (${slow.join(', ')})` : ''}.`;
}
