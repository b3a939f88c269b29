import type { Draft } from '../decide/decide.ts';
import type { Session } from '../session.ts';
import type { TwinPlan } from '../twins/twins.ts';
import { siteId } from '../unit.ts';
import { dropLeftArguments } from './dropLeftArguments.ts';
import type { CalleeReplacer } from './replaceCallees.ts';

/** Adds the replaced callees to the decisions about their calls, and a decision for each file's imports. */
export function withCallees(
	{ outcome, twins, copies }: TwinPlan,
	replacer: CalleeReplacer,
	session: Session,
): Draft[] {
	const sources = [...twins.values()].flatMap((twin) => twin.sources);
	const kept = new Set(
		sources.flatMap((source) => copies.callsIn(source)).map(({ site }) => siteId(site)),
	);
	const callees = replacer.replace(outcome.replaced, (site) => kept.has(siteId(site)));
	const firstCall = new Map<string, number>();
	const drafts = outcome.drafts.map((draft, i): Draft => {
		const { site } = draft.owner;
		const edits = site && callees.get(site.file)?.sites.get(siteId(site));
		if (edits === undefined) return draft;
		if (!firstCall.has(draft.file)) firstCall.set(draft.file, i);
		return { ...draft, edits: [...draft.edits, ...edits] };
	});
	drafts.push(...dropLeftArguments(drafts, (site) => kept.has(siteId(site)), session));
	for (const [file, { imports }] of callees) {
		if (imports === undefined) continue;
		const { edits, unit, start, end } = imports;
		const decision = firstCall.get(file);
		drafts.push({
			file,
			start,
			end,
			kind: 'replace-import',
			title: 'import what replaces the migrated calls',
			because: decision === undefined ? { rule: unit.seed!.rule.text } : { decision },
			edits,
			owner: { unit },
		});
	}
	return drafts;
}
