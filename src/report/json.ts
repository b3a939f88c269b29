import type { CreatedFile, Decision, Plan } from '../plan/plan.ts';
import { schemaUrl } from './documentation.ts';
import type { Outcome, Reporter, Step } from './reporter.ts';

/**
 * One JSON document, as `schema/report.schema.json` describes it: the plan with its decisions but without
 * their edits, and what was done. A pipeline has such a plan per step.
 */
export const reporter: Reporter = {
	renderOutcome(outcome, { version }) {
		const {
			command,
			written,
			changed,
			files,
			created,
			deleted,
			steps,
			total,
			format,
			verifyCommand,
		} = outcome;
		const isPipeline = command === 'migrate';
		return print({
			$schema: schemaUrl(version, 'report.schema.json'),
			version: 1,
			command,
			written,
			changed,
			files,
			...(isPipeline
				? {
						created: withoutTexts(created),
						deleted,
						steps: steps.map((step) => ({ number: step.number, ...tellStep(step) })),
					}
				: tellSingle(outcome)),
			...(format === undefined ? {} : { format }),
			...(verifyCommand === undefined
				? {}
				: { verifyCommand: { ...verifyCommand, time: Math.round(verifyCommand.time) } }),
			total: Math.round(total),
		});
	},
	renderScan({ result: { version: _, ...result } }, { version }) {
		const $schema = schemaUrl(version, 'report.schema.json');
		return print({ $schema, version: 1, command: 'scan', ...result });
	},
};

function tellSingle({ steps: [step], changed }: Outcome): object {
	return { ...tellStep(step!), changed };
}

function tellStep({ plan, changed, newErrors, selection, timings }: Step): object {
	return {
		transform: plan.transform,
		rules: plan.rules,
		changed,
		newErrors,
		...findingsOf(plan),
		...(selection === undefined ? {} : { selection }),
		timings: roundTimings(timings),
	};
}

/** What a plan decides and refuses, for people and their scripts: without the edits. */
function findingsOf(plan: Plan): object {
	return {
		created: withoutTexts(plan.created),
		deleted: plan.deleted,
		decisions: plan.decisions.map(withoutEdits),
		refusals: plan.refusals,
		warnings: plan.warnings,
		breaking: plan.breaking,
		untracedEntries: plan.untracedEntries,
		summary: plan.summary,
	};
}

/** Whole milliseconds. */
function roundTimings(timings: Readonly<Record<string, number>>): Record<string, number> {
	return Object.fromEntries(
		Object.entries(timings).map(([phase, milliseconds]) => [phase, Math.round(milliseconds)]),
	);
}

function withoutEdits({ edits: _, ...decision }: Decision): Omit<Decision, 'edits'> {
	return decision;
}

function withoutTexts(files: readonly CreatedFile[]): Omit<CreatedFile, 'text'>[] {
	return files.map(({ text: _, ...file }) => file);
}

function print(document: object): string {
	return `${JSON.stringify(document, undefined, '\t')}\n`;
}
