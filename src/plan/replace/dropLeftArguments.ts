import type { Draft } from '../decide/decide.ts';
import type { CallSite } from '../facts.ts';
import { findMemory } from '../seeds/findMemory.ts';
import type { Session } from '../session.ts';
import { removeLeftovers } from '../stripExecutor/removeLeftovers.ts';
import { callOf } from './callOf.ts';

/**
 * Takes away the constants that only held what calls were given and their replacements do not take: memory to
 * wait on.
 *
 * @param isKept whether a copy of the call stays behind in a synchronous twin
 */
export function dropLeftArguments(
	drafts: readonly Draft[],
	isKept: (site: CallSite) => boolean,
	session: Session,
): Draft[] {
	const byFile = new Map<string, { readonly draft: Draft; readonly decision: number }[]>();
	for (const [decision, draft] of drafts.entries()) {
		const replacement = draft.owner.unit?.seed?.rule.replacement;
		if (replacement?.kind !== 'replace' || replacement.takes === undefined) continue;
		byFile.set(draft.file, [...(byFile.get(draft.file) ?? []), { draft, decision }]);
	}
	return [...byFile].flatMap(([file, dropped]): Draft[] => {
		const tree = session.treeOf(file)!;
		const sites = dropped.flatMap(({ draft }) => (draft.owner.site as CallSite | undefined) ?? []);
		if (sites.some(isKept)) return [];
		const memory = new Set<string>();
		for (const site of sites)
			for (const argument of callOf(site, tree)?.arguments ?? [])
				for (const name of findMemory(argument, tree, session.oracle) ?? []) memory.add(name);
		if (memory.size === 0) return [];
		const { changes } = removeLeftovers(
			tree,
			dropped.map(({ draft }) => draft),
			{
				isExecutor: ({ name }) => memory.has(name),
				mayGo: () => true,
				pools: [],
				mayEnd: () => false,
				drops: () => false,
				needs: [],
			},
			session,
		);
		const { draft, decision } = dropped[0]!;
		return changes
			.filter(({ kind }) => kind === 'remove-leftover')
			.map((change) => ({ ...change, because: { decision }, owner: draft.owner }));
	});
}
