import type { Draft } from '../decide/decide.ts';
import type { Session } from '../session.ts';
import { removeLeftovers } from '../stripExecutor/removeLeftovers.ts';
import { bridgesIn, constantOf } from './findBridgeSeeds.ts';
import { leadBack } from './leadBack.ts';

/**
 * What files need besides once it is known which of their bridged functions are led back: the imports of
 * what is called now, and without those that nothing uses any more.
 */
export function finishBridges(drafts: readonly Draft[], session: Session): Draft[] {
	const byFile = new Map<string, { readonly draft: Draft; readonly decision: number }[]>();
	for (const [decision, draft] of drafts.entries()) {
		if (draft.kind !== 'lead-back' || draft.owner.unit?.isBridge !== true) continue;
		byFile.set(draft.file, [...(byFile.get(draft.file) ?? []), { draft, decision }]);
	}
	return [...byFile].flatMap(([file, led]): Draft[] => {
		const tree = session.treeOf(file)!;
		const needs = led.flatMap(({ draft }) => {
			const { rule } = draft.owner.unit!.seed!;
			const call = bridgesIn(tree, rule).find(({ node }) => node.start === draft.start);
			const constant = call && constantOf(call.node, tree);
			const { bridge } = rule;
			if (call === undefined || constant === undefined || bridge === undefined) return [];
			const made = { call: call.node, local: call.local, constant };
			const lead = leadBack(made, { ...rule, bridge }, tree, session);
			return typeof lead === 'string' ? [] : (lead.needs ?? []);
		});
		const asked = {
			isExecutor: () => false,
			pools: [],
			mayEnd: () => false,
			drops: () => false,
			needs,
		};
		const changes = removeLeftovers(
			tree,
			led.map(({ draft }) => ({ ...draft, edits: draft.edits })),
			asked,
			session,
		);
		const { owner } = led[0]!.draft;
		return changes.map((change) => ({
			...change,
			because: { decision: led[0]!.decision },
			owner,
		}));
	});
}
