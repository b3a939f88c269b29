import { sha256 } from '../apply/sha256.ts';
import { countFiles } from '../plan/countFiles.ts';
import type { Draft } from '../plan/decide/decide.ts';
import type { PlannedOutput } from '../plan/editTexts.ts';
import type { BreakingChange, Decision, Plan, SeedCallCounts, Warning } from '../plan/plan.ts';
import type { Proposal } from '../plan/session.ts';
import { BridgedFile } from './bridgedFile.ts';
import type { PlannedPart } from './part.ts';
import type { SettledPart, SplitSources } from './planParts.ts';
import { sumCalls } from './sumCalls.ts';

/**
 * The plan that makes of what the parts leave what the whole migration is: it removes the twins and does
 * what could not be done in parts. Its decisions are what differs between two texts, so that all plans
 * together end where the whole one does, to the letter.
 *
 * @param plans of the parts
 * @returns undefined when the parts leave nothing to do.
 */
export function planLast(
	parts: readonly SettledPart[],
	plans: readonly Plan[],
	whole: Plan,
	sources: SplitSources,
): PlannedPart | undefined {
	const files = bridgedFiles(parts, sources);
	const gone = new Set(plans.flatMap((plan) => plan.deleted.map(({ path }) => path)));
	const deleted = whole.deleted.filter(({ path }) => !gone.has(path));
	if (files.size === 0 && deleted.length === 0) return undefined;
	const proposals = [sources.whole, ...parts].map(({ proposal }) => proposal);
	const decisions: Decision[] = [];
	for (const [path, file] of files) {
		for (const { start, end, text, kind, title, cause } of file.finish()) {
			decisions.push({
				id: decisions.length,
				file: path,
				start,
				end,
				line: file.lineAt(start),
				kind,
				title,
				because: { rule: ruleOf(cause, proposals) ?? whole.rules[0] ?? whole.transform },
				edits: [{ start, end, text }],
			});
		}
	}
	const outputs = new Map(
		[...files].map(([path, { before, after }]): [string, PlannedOutput] => [
			path,
			{ before, after },
		]),
	);
	const created = new Set(plans.flatMap((plan) => plan.created.map(({ path }) => path)));
	const toLast = <T extends Warning | BreakingChange>(place: T): T => {
		const file = files.get(place.file);
		if (file === undefined) return place;
		const start = file.offsetOf(place.start);
		return { ...place, start, end: file.offsetOf(place.end), line: file.lineAt(start) };
	};
	return {
		name: 'finish',
		isLast: true,
		outputs,
		plan: {
			...whole,
			files: [...files].map(([path, { before }]) => ({ path, sha256: sha256(before) })),
			created: whole.created.filter(({ path }) => !created.has(path)),
			deleted,
			decisions,
			refusals: [],
			warnings: whole.warnings
				.filter((one) => !plans.some((plan) => plan.warnings.some((other) => isSame(one, other))))
				.map(toLast),
			breaking: whole.breaking
				.filter((one) => !plans.some((plan) => plan.breaking.some((other) => isSame(one, other))))
				.map((change) => ({
					...toLast(change),
					decision: (decisions.find(({ file }) => file === change.file) ?? decisions[0])!.id,
				})),
			untracedEntries: whole.untracedEntries,
			summary: summarizeRest(plans, whole, [...files.keys()]),
			split: { by: 'package', name: 'finish', part: 0, of: 0, after: [], waiting: [] },
		},
	};
}

/** The files that the parts leave different from what they are in the end; by path relative to the root. */
function bridgedFiles(
	parts: readonly SettledPart[],
	{ session, whole }: SplitSources,
): Map<string, BridgedFile> {
	const left = new Map(parts.flatMap(({ outputs }) => [...outputs]));
	const files = new Map<string, BridgedFile>();
	for (const file of new Set([...left.keys(), ...whole.outputs.keys()])) {
		const source = session.texts.get(file)!;
		const before = left.get(file)?.after ?? source;
		const after = whole.outputs.get(file)?.after ?? source;
		if (before === after) continue;
		const drafts = parts.flatMap(({ proposal }) => proposal.drafts);
		const isHere = (draft: { readonly file: string }): boolean => draft.file === file;
		files.set(
			session.relative(file),
			new BridgedFile(before, after, drafts.filter(isHere), whole.proposal.drafts.filter(isHere)),
		);
	}
	return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The rule that a decision goes back to. */
function ruleOf(cause: Draft | undefined, proposals: readonly Proposal[]): string | undefined {
	if (cause === undefined) return undefined;
	const drafts = proposals.find((proposal) => proposal.drafts.includes(cause))?.drafts ?? [];
	let { because } = cause;
	while ('decision' in because) ({ because } = drafts[because.decision]!);
	return because.rule;
}

function isSame(one: Warning | BreakingChange, other: Warning | BreakingChange): boolean {
	const kind = (of: Warning | BreakingChange): string =>
		'code' in of ? of.code : `${of.package} ${of.name}`;
	return kind(one) === kind(other) && one.file === other.file && one.start === other.start;
}

/** What the parts have not counted. */
function summarizeRest(
	plans: readonly Plan[],
	{ summary }: Plan,
	files: readonly string[],
): Plan['summary'] {
	const rest = (count: (of: Plan['summary']) => number): number =>
		Math.max(
			0,
			plans.reduce((left, plan) => left - count(plan.summary), count(summary)),
		);
	const seedCallsByFile: Record<string, SeedCallCounts> = {};
	const awaitsByFile: Record<string, number> = {};
	for (const file of files) {
		const migrated = rest(({ seedCallsByFile: of }) => of[file]?.migrated ?? 0);
		if (migrated > 0) seedCallsByFile[file] = { found: migrated, migrated, handled: 0 };
		const awaits = rest(({ awaitsByFile: of }) => of[file] ?? 0);
		if (awaits > 0) awaitsByFile[file] = awaits;
	}
	return {
		...countFiles({ seen: files, changed: files, refused: [], failed: [] }),
		...sumCalls(seedCallsByFile),
		seedCallsByFile,
		awaitsByFile,
		functionsMadeAsync: rest(({ functionsMadeAsync }) => functionsMadeAsync),
		identifiedByBinding: 0,
		identifiedByName: 0,
	};
}
