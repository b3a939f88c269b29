import { createColors } from 'picocolors';
import { isOutOfScope } from '../plan/refusalCodes.ts';
import { isOfPreset } from '../rules/isOfPreset.ts';
import { renderBreaking } from './breakingList.ts';
import { describeCreated } from './describeCreated.ts';
import { describeFinish } from './describeFinish.ts';
import { describeOutcome } from './describeOutcome.ts';
import { describeRest } from './describeRest.ts';
import { renderFileTable } from './fileTable.ts';
import { renderNewErrors } from './newErrorList.ts';
import { renderPipeline } from './pipeline.ts';
import { plural } from './plural.ts';
import { renderRefusals } from './refusalList.ts';
import type { Colours, Outcome, Reporter, Step } from './reporter.ts';
import { renderScanText } from './scan/text.ts';
import { describeSelection } from './selectionList.ts';
import { showControlsIn } from './showControls.ts';
import { describeUnmatched } from './unmatchedRules.ts';
import { renderWarnings } from './warningList.ts';

/** The summary for people. */
export const reporter: Reporter = {
	renderOutcome(told, { colour }) {
		const colours = createColors(colour);
		const outcome = showControlsIn(told);
		if (outcome.command === 'migrate') return renderPipeline(outcome, colours);
		const result: Result = { ...outcome.steps[0]!, ...outcome };
		// Nothing is left alone where nothing is done.
		if (result.newErrors.length > 0)
			return `${renderNewErrors(result.newErrors, colours)}\n\n${renderTotals(result, colours)}\n`;
		const blocks = [
			renderFileTable(result.plan, result.changed),
			renderRefusals(result.plan.refusals, colours),
			renderWarnings(result.plan.warnings, colours),
			renderBreaking(result.plan, colours),
			renderTotals(result, colours),
		];
		return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
	},
	renderScan: ({ result }, style) => renderScanText(style, showControlsIn(result)),
};

/** The outcome of a command with one step. */
type Result = Step & Outcome;

function renderTotals(result: Result, colours: Colours): string {
	return [
		colours.bold(describeOutcome(result)),
		...describeSelection(result.selection),
		...describeCalls(result),
		...describeUnmatched(result.plan),
		describeFiles(result),
		...describeIdentification(result),
		...describeCreated({ ...result, ...result.plan }),
		...describeFinish(result),
		...describeRest([result.plan]),
		describeTime(result),
	].join('\n');
}

/** Nothing where no rule says which calls are looked for. */
function describeCalls({ plan }: Result): string[] {
	const { filesSeen, seedCalls, seedCallsMigrated, seedCallsHandled } = plan.summary;
	// A part of a split migration may follow from calls in another one.
	if (plan.rules.length === 0 || (plan.split !== undefined && seedCalls === 0)) return [];
	const seen = `in ${plural(filesSeen, 'file')}`;
	if (seedCalls === 0) {
		const none = `No call of the given functions was found ${seen}`;
		// Nobody has to check what a preset says.
		return [
			plan.rules.every(isOfPreset)
				? `${none}.`
				: `${none}; check the module path and the name in the rules.`,
		];
	}
	const rest = seedCalls - seedCallsMigrated - seedCallsHandled;
	const counts = [
		`${plural(seedCalls, 'call')} of the given functions found ${seen}: ${seedCallsMigrated.toLocaleString('en-US')} migrated`,
		`${seedCallsHandled.toLocaleString('en-US')} already handled`,
		`${Math.max(0, rest).toLocaleString('en-US')} left alone.`,
	];
	const places = plan.refusals.filter((refusal) => !isOutOfScope(refusal)).length;
	// Where nothing is said of the others, they would look like a mistake in the sum.
	return places > rest && rest >= 0
		? [
				counts.join(', '),
				`The ${plural(places, 'site')} listed as left alone may be functions and other uses, too.`,
			]
		: [counts.join(', ')];
}

/** Every file once, so that none can get lost. */
function describeFiles({ plan }: Result): string {
	const { filesSeen, filesChanged, filesUnchanged, filesRefused, filesFailed } = plan.summary;
	const [seen, ...kinds] = [filesSeen, filesChanged, filesUnchanged, filesRefused, filesFailed].map(
		(count) => count.toLocaleString('en-US'),
	);
	const [changed, unchanged, refused, failed] = kinds;
	return `Files: ${seen} seen = ${changed} changed + ${unchanged} unchanged + ${refused} refused + ${failed} failed.`;
}

/** Calls that the compiler could not resolve deserve a closer look in the review. */
function describeIdentification({ plan }: Result): string[] {
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

function describeTime({ timings, total }: Result): string {
	const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
	const slow = Object.entries(timings)
		.filter(([, milliseconds]) => milliseconds >= 100)
		.map(([phase, milliseconds]) => `${phase} ${seconds(milliseconds)}`);
	return `Took ${seconds(total)}${slow.length > 0 ? ` (${slow.join(', ')})` : ''}.`;
}
