import { editImports } from '../../edit/editImports.ts';
import { getOrAdd } from '../../getOrAdd.ts';
import type { Draft } from '../decide/decide.ts';
import type { CallSite } from '../facts.ts';
import type { Session } from '../session.ts';
import type { TwinPlan } from '../twins/twins.ts';
import { siteId, type Unit } from '../unit.ts';
import { dropLeftArguments } from './dropLeftArguments.ts';
import { type ImportsChanged, writeImports } from './importWork.ts';
import type { CalleeReplacer } from './replaceCallees.ts';

/** What a file needs besides its decisions. */
export interface Finish {
	readonly drafts: readonly Draft[];
	readonly imports: ImportsChanged & Pick<Draft, 'start' | 'end' | 'edits' | 'because' | 'owner'>;
}

/**
 * Adds the replaced callees to the decisions about their calls, and a decision for each file's imports.
 *
 * @param finish what the files of decisions need besides, by file
 */
export function withCallees(
	{ outcome, twins, copies }: TwinPlan,
	replacer: CalleeReplacer,
	session: Session,
	finish: (drafts: readonly Draft[]) => ReadonlyMap<string, Finish>,
): Draft[] {
	const sources = [...twins.values()].flatMap((twin) => twin.sources);
	const kept = new Set(
		sources.flatMap((source) => copies.callsIn(source)).map(({ site }) => siteId(site)),
	);
	const replaced = new Map([...outcome.replaced, ...factoriesOf(outcome.decisionOf.keys())]);
	const callees = replacer.replace(replaced, (site) => kept.has(siteId(site)));
	const firstCall = new Map<string, number>();
	const drafts = outcome.drafts.map((draft, i): Draft => {
		const { unit, site = draft.kind === 'lead-back' ? unit?.factory?.site : undefined } =
			draft.owner;
		const edits = site && callees.get(site.file)?.sites.get(siteId(site));
		if (edits === undefined) return draft;
		if (!firstCall.has(draft.file)) firstCall.set(draft.file, i);
		return { ...draft, edits: [...draft.edits, ...edits] };
	});
	drafts.push(...dropLeftArguments(drafts, (site) => kept.has(siteId(site)), session));
	const finished = finish(drafts);
	for (const { drafts: own } of finished.values()) drafts.push(...own);
	for (const file of new Set([...callees.keys(), ...finished.keys()])) {
		const imports = callees.get(file)?.imports;
		const also = finished.get(file)?.imports;
		const title = 'import what replaces the migrated calls';
		const tree = session.treeOf(file)!;
		if (imports !== undefined) {
			const { work, unit, start, end } = imports;
			const decision = firstCall.get(file);
			drafts.push({
				file,
				start,
				end,
				kind: 'replace-import',
				title,
				because: decision === undefined ? { rule: unit.seed!.rule.text } : { decision },
				edits: [...writeImports(tree, work, also), ...(also?.edits ?? [])],
				owner: { unit },
			});
		} else if (also !== undefined) {
			const { start, end, because, owner } = also;
			const edits = [...editImports(tree, { ...also, renamed: new Map() }), ...also.edits];
			if (edits.length > 0)
				drafts.push({ file, start, end, kind: 'replace-import', title, because, edits, owner });
		}
	}
	return drafts;
}

/** The calls that make what is awaited now, by what is called. */
function factoriesOf(units: Iterable<Unit>): Map<Unit, CallSite[]> {
	const made = new Map<Unit, CallSite[]>();
	for (const { factory } of units)
		if (factory !== undefined) getOrAdd(made, factory.unit, () => []).push(factory.site);
	return made;
}
