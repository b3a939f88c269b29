import type { Draft } from '../decide/decide.ts';
import type { CallSite } from '../facts.ts';
import { CalleeReplacer } from '../replace/replaceCallees.ts';
import type { Proposal, Session } from '../session.ts';
import { siteId, type Unit } from '../unit.ts';
import type { Caches, CacheUse } from './caches.ts';

/** Points the caching decorators of what becomes async at their async counterparts. */
export function addCaches(proposal: Proposal, caches: Caches, session: Session): Proposal {
	const uses = proposal.units.flatMap((unit) =>
		[...unit.facts.keys()].flatMap((id) =>
			(caches.uses.get(id) ?? []).map((use) => ({ ...use, method: unit })),
		),
	);
	if (uses.length === 0) return proposal;
	const sites = new Map<Unit, CallSite[]>();
	for (const { unit, site } of uses) sites.set(unit, [...(sites.get(unit) ?? []), site]);
	const drafts: Draft[] = [...proposal.drafts];
	for (const [file, callees] of new CalleeReplacer(session).replace(sites)) {
		const own = uses.filter(({ site }) => site.file === file);
		for (const use of own) drafts.push(draftUse(use, callees.sites, drafts));
		const { imports } = callees;
		if (imports === undefined) continue;
		drafts.push({
			file,
			start: imports.start,
			end: imports.end,
			kind: 'replace-import',
			title: 'import the async cache',
			because: { decision: drafts.length - 1 },
			edits: imports.edits,
			owner: { unit: own[0]!.method },
		});
	}
	return { ...proposal, drafts };
}

function draftUse(
	{ site, method, unit }: CacheUse & { readonly method: Unit },
	edits: ReadonlyMap<string, Draft['edits']>,
	drafts: readonly Draft[],
): Draft {
	const decision = drafts.findIndex(({ owner }) => owner.unit === method);
	return {
		file: site.file,
		start: site.start,
		end: site.end,
		kind: 'replace-cache',
		title: `keep results of \`${method.label}\` by its promise`,
		because: decision === -1 ? { rule: unit.seed!.rule.text } : { decision },
		edits: edits.get(siteId(site)) ?? [],
		owner: { unit: method },
	};
}
