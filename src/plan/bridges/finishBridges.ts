import type { Node } from '@babel/types';
import { editImports } from '../../edit/editImports.ts';
import { joinBlankLines } from '../../edit/joinBlankLines.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Draft } from '../decide/decide.ts';
import { isComputation } from '../functions/isComputation.ts';
import type { Finish } from '../replace/withCallees.ts';
import type { Session } from '../session.ts';
import type { NeededImport } from '../stripExecutor/pointAtPromises.ts';
import { findUnused } from '../stripExecutor/removeLeftovers.ts';
import { removeNodes } from '../stripExecutor/removeNodes.ts';
import { workerFile } from '../stripExecutor/workerPath.ts';
import { bridgesIn, constantOf, startsOf, topConstant } from './bridgeCalls.ts';
import { giveOut } from './giveOut.ts';
import { type Lead, leadBack } from './leadBack.ts';

/** A function that is led back. */
interface Led {
	readonly draft: Draft;
	readonly decision: number;
	readonly lead: Lead | undefined;
}

/**
 * What files need besides once it is known which of their bridged functions are led back: the exports and imports of
 * what is called now, and without imports that nothing uses any more.
 */
export function finishBridges(
	drafts: readonly Draft[],
	session: Session,
): ReadonlyMap<string, Finish> {
	const byFile = new Map<string, Led[]>();
	for (const [decision, draft] of drafts.entries()) {
		if (draft.kind !== 'lead-back' || draft.owner.unit?.isBridge !== true) continue;
		const led = { draft, decision, lead: leadOf(draft, session) };
		byFile.set(draft.file, [...(byFile.get(draft.file) ?? []), led]);
	}
	const finished = new Map<string, Finish>();
	for (const [file, led] of byFile) {
		const needs = led.flatMap(({ lead }) => lead?.needs ?? []);
		const changed = led.map(({ draft }) => draft);
		finished.set(file, finish(file, changed, needs, led[0]!, session));
	}
	const all = [...byFile.values()].flat();
	for (const one of all) {
		const { draft, lead } = one;
		if (lead?.handed === undefined || finished.has(lead.handed.target.module)) continue;
		const { module, name } = lead.handed.target;
		const isLed = ({ tree, call }: ReturnType<typeof startsOf>[number]): boolean =>
			all.some((each) => each.draft.file === tree.path && each.draft.start === call.node.start);
		const others = startsOf(module, draft.owner.unit!.seed!.rule, session);
		const { start, end } = lead.handed.own.statement;
		const given: Draft = {
			file: module,
			start: start!,
			end: end!,
			kind: 'export-function',
			title: `export \`${name}\``,
			edits: giveOut(lead.handed, !others.every(isLed)),
			because: { decision: one.decision },
			owner: draft.owner,
		};
		const { drafts: more, imports } = finish(module, [given], [], one, session);
		finished.set(module, { drafts: [given, ...more], imports });
	}
	return finished;
}

/** What turned the function of a decision into its original. */
function leadOf({ file, start, owner }: Draft, session: Session): Lead | undefined {
	const { rule } = owner.unit!.seed!;
	const { bridge } = rule;
	const tree = session.treeOf(file)!;
	const call = bridgesIn(tree, rule).find(({ node }) => node.start === start);
	const constant = call && constantOf(call.node, tree);
	if (call === undefined || constant === undefined || bridge === undefined) return undefined;
	const made = { call: call.node, local: call.local, constant };
	const lead = leadBack(made, { ...rule, bridge }, tree, session);
	return typeof lead === 'string' ? undefined : lead;
}

/** What else changes in a file of such changes. */
function finish(
	file: string,
	changed: readonly Draft[],
	needs: readonly NeededImport[],
	{ decision, draft: { owner } }: Led,
	session: Session,
): Finish {
	const tree = session.treeOf(file)!;
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
	const { statements, imports } = findUnused(tree, changed, asked, session);
	const changes = removeNodes(tree, statements, asked.drops);
	const own = editImports(tree, { removed: new Set(imports), renamed: new Map(), added: needs });
	const edits = [...[...changed, ...changes].flatMap((change) => change.edits), ...own];
	const because = { decision };
	const { start, end } = imports[0]?.declaration ?? needs[0]?.beside.declaration ?? changed[0]!;
	return {
		drafts: changes.map((change) => ({ ...change, because, owner })),
		imports: {
			removed: new Set(imports),
			added: needs,
			edits: joinBlankLines(edits, tree.text),
			start: start!,
			end: end!,
			because,
			owner,
		},
	};
}

/** Whether a value is the path of a source file, or otherwise only computed. */
function isPath(value: Node, tree: SyntaxTree, session: Session): boolean {
	return isComputation(value, tree) || workerFile(tree, value, session) !== undefined;
}
