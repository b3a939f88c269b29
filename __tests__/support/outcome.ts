import type { Decision, Plan, Refusal, Warning } from '../../src/plan/plan.ts';
import type { Outcome, Step } from '../../src/report/reporter.ts';

/** A file of the plan below, whose decisions are made from the texts. */
export interface OutcomeFile {
	readonly before: string;
	readonly after: string;
}

/** An outcome of `run` with these texts, and with the given parts of a plan. */
export function createOutcome(
	files: Readonly<Record<string, OutcomeFile>>,
	parts: Partial<Plan> = {},
	changes: Partial<Outcome> = {},
): Outcome {
	const outputs = new Map(Object.entries(files));
	const changed = [...outputs.keys()].sort();
	const plan: Plan = {
		version: 1,
		transform: 'await-calls',
		rules: ['./src/store.ts#load'],
		files: changed.map((path) => ({ path, sha256: 'a'.repeat(64) })),
		created: [],
		deleted: [],
		decisions: [],
		refusals: [],
		warnings: [],
		breaking: [],
		untracedEntries: [],
		summary: {
			filesSeen: changed.length,
			filesChanged: changed.length,
			filesUnchanged: 0,
			filesRefused: 0,
			filesFailed: 0,
			seedCalls: 0,
			seedCallsMigrated: 0,
			seedCallsHandled: 0,
			seedCallsByFile: {},
			awaitsByFile: {},
			functionsMadeAsync: 0,
			identifiedByBinding: 0,
			identifiedByName: 0,
		},
		...parts,
	};
	const step: Step = { number: 1, plan, outputs, changed, newErrors: [], timings: {} };
	return {
		command: 'run',
		root: '/nowhere',
		steps: [step],
		files: plan.files,
		created: plan.created,
		deleted: plan.deleted,
		outputs,
		changed,
		written: false,
		check: false,
		strict: false,
		total: 1,
		...changes,
	};
}

/** The place of a piece of text in a file. */
export function placeOf(file: string, text: string, piece: string) {
	const start = text.indexOf(piece);
	if (start === -1) throw new Error(`${file} has no ${piece}`);
	const line = text.slice(0, start).split('\n').length;
	return { file, start, end: start + piece.length, line };
}

type Place = ReturnType<typeof placeOf>;

export function refusalAt(place: Place, message: string): Refusal {
	const rule = './src/store.ts#load';
	return { ...place, code: 'constructor', message, suggestion: 'Use a factory.', rule };
}

export function warningAt(place: Place, message: string): Warning {
	return { ...place, code: 'fan-out', message, suggestion: 'Bound them.' };
}

export function decisionAt(
	place: Place,
	id: number,
	because: Decision['because'],
	kind: Decision['kind'] = 'await-call',
): Decision {
	const edits = [{ start: place.start, end: place.start, text: 'await ' }];
	return { ...place, id, kind, title: 'await the call of `load`', because, edits };
}
