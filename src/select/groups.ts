import type { Draft } from '../plan/decide/decide.ts';
import type { Proposal } from '../plan/session.ts';
import { siteId, type Unit } from '../plan/unit.ts';
import { DisjointSets } from './disjointSets.ts';

/** Changes that only make sense together: what follows from one seed, up to the last caller. */
export interface Group {
	/** In the order in which they follow from each other. */
	readonly drafts: readonly Draft[];
	/** Those that start it: all others follow from them. */
	readonly roots: readonly Draft[];
	/** Absolute paths of the files that it changes or creates. */
	readonly files: ReadonlySet<string>;
	/** Those that it creates. */
	readonly created: ReadonlySet<string>;
}

/**
 * The changes of a proposal in groups, none of which needs another one, ordered by the place of their
 * first change: the same workspace has the same groups in the same order.
 *
 * @param workspace absolute path of its root
 */
export function groupDrafts(proposal: Proposal, workspace: string): Group[] {
	const { drafts } = proposal;
	const sets = joinDrafts(proposal);
	const byRoot = new Map<unknown, Draft[]>();
	for (const [index, draft] of drafts.entries()) {
		const root = sets.find(index);
		const list = byRoot.get(root);
		if (list === undefined) byRoot.set(root, [draft]);
		else list.push(draft);
	}
	return [...byRoot.values()].map((list) => toGroup(list, workspace)).sort(byFirstPlace);
}

/** Drafts go by their index, functions by their unit, calls by their id. */
function joinDrafts({ drafts, units }: Proposal): DisjointSets {
	const sets = new DisjointSets();
	const unitOf = new Map<string, Unit>();
	for (const unit of units) for (const id of unit.facts.keys()) unitOf.set(id, unit);
	for (const [index, { because, owner }] of drafts.entries()) {
		const { unit, site } = owner;
		if ('decision' in because) sets.join(index, because.decision);
		if (unit !== undefined && !unit.isFixed) sets.join(index, unit);
		if (site === undefined) continue;
		sets.join(index, siteId(site));
		const container =
			site.container === undefined || site.containerIsAsync
				? undefined
				: unitOf.get(site.container);
		if (container !== undefined && !container.isFixed) sets.join(index, container);
	}
	for (const unit of units) {
		for (const id of unit.requires) {
			const required = unitOf.get(id);
			if (required !== undefined) sets.join(unit, required);
		}
	}
	return sets;
}

function toGroup(drafts: readonly Draft[], workspace: string): Group {
	const roots = drafts.filter(({ because }) => 'rule' in because);
	const created = drafts.flatMap(({ creates = [] }) =>
		creates.map(({ path }) => `${workspace}/${path}`),
	);
	return {
		drafts,
		roots: roots.length > 0 ? roots : drafts,
		files: new Set([...drafts.map(({ file }) => file), ...created]),
		created: new Set(created),
	};
}

function byFirstPlace(one: Group, other: Group): number {
	const [a, b] = [firstOf(one), firstOf(other)];
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return a.start - b.start || a.end - b.end;
}

/** The change that a group is named after. */
export function firstOf({ roots }: Group): Draft {
	return roots.reduce((first, draft) =>
		draft.file < first.file || (draft.file === first.file && draft.start < first.start)
			? draft
			: first,
	);
}
