import type { Node } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Draft } from '../decide/decide.ts';
import { isComputation } from '../functions/isComputation.ts';
import type { TextEdit } from '../plan.ts';
import type { Session } from '../session.ts';
import { removeLeftovers } from '../stripExecutor/removeLeftovers.ts';
import { workerFile } from '../stripExecutor/workerPath.ts';
import { bridgesIn, constantOf } from './findBridgeSeeds.ts';
import { leadBack } from './leadBack.ts';
import { topConstant } from './leadFileBack.ts';

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
		const changed = led.map(({ draft }) => draft);
		const needs = changed.flatMap((draft) => {
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
			isExecutor: ({ name }: { readonly name: string }) => {
				const value = topConstant(name, tree);
				return value !== undefined && isPath(value, tree, session);
			},
			mayGo: () => true,
			pools: [],
			mayEnd: () => false,
			drops: () => false,
			needs,
		};
		const { changes } = removeLeftovers(tree, changed, asked, session);
		const { owner } = led[0]!.draft;
		const removed = [...changed, ...changes].flatMap(({ edits }) =>
			edits.filter(({ start, end, text }) => text === '' && end > start),
		);
		return changes.map((change) => ({
			...change,
			edits: change.edits.map((edit) => withBlankLine(edit, removed, tree.text)),
			because: { decision: led[0]!.decision },
			owner,
		}));
	});
}

/** With the blank line above it, where other lines that go make it stand beside another one. */
function withBlankLine(edit: TextEdit, removed: readonly TextEdit[], text: string): TextEdit {
	if (edit.text !== '') return edit;
	let { end } = edit;
	for (let next: TextEdit | undefined = edit; next !== undefined; ) {
		next = removed.find(({ start }) => start === end);
		end = next?.end ?? end;
	}
	const above = end === edit.end ? null : /\n(\r?\n)$/.exec(text.slice(0, edit.start));
	const isBesideBlank = /^[ \t]*(?:\r?\n|$)/.test(text.slice(end));
	return above && isBesideBlank ? { ...edit, start: edit.start - above[1]!.length } : edit;
}

/** Whether a value is the path of a source file, or otherwise only computed. */
function isPath(value: Node, tree: SyntaxTree, session: Session): boolean {
	return isComputation(value, tree) || workerFile(tree, value, session) !== undefined;
}
