import type { Node } from '@babel/types';
import { dropAwait } from '../../edit/dropAwait.ts';
import { makeSync, unwrapJsDocReturn, unwrapReturnType } from '../../edit/makeSync.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { emptyProposal } from '../changes/emptyProposal.ts';
import type { Change } from '../changes/proposeChanges.ts';
import type { Draft } from '../decide/decide.ts';
import type { Block, Place } from '../facts.ts';
import { describeBinding } from '../functions/describeBinding.ts';
import type { TextEdit } from '../plan.ts';
import type { Proposal, RefusalDraft, Session, Withdrawn } from '../session.ts';
import { siteId } from '../unit.ts';
import { judge, type Strippable } from './needlessAsync.ts';

const rule = 'strip-async';

/** Proposes to make the functions of all sets synchronous, but for those that are blocked or were ruled out. */
export function proposeStripping(
	sets: readonly Strippable[],
	withdrawn: Withdrawn,
	session: Session,
): Proposal {
	const judged = judge(
		sets,
		(set) => withdrawn.sites.get(siteId(placeOf(set))) ?? findUnwritable(set, session),
	);
	const drafts: Draft[] = [];
	const refusals: RefusalDraft[] = [];
	for (const set of judged) {
		if (set.block !== undefined) {
			// What awaits something is not async for nothing to begin with.
			if (set.functions.every(({ awaits }) => awaits.length === 0))
				refusals.push(toRefusal(set.block, placeOf(set)));
			continue;
		}
		const first = drafts.length;
		const site = placeOf(set);
		for (const [i, change] of describeChanges(set, session).entries()) {
			const because = i === 0 ? { rule } : { decision: first };
			drafts.push({ ...change, because, owner: { site } });
		}
	}
	return { ...emptyProposal, drafts, refusals };
}

function toRefusal({ code, message, at }: Block, place: Place): RefusalDraft {
	const { file, start, end } = at ?? place;
	return { file, start, end, code, message, rule };
}

/** What stands for the set when it is given up. */
function placeOf({ functions }: Strippable): Place {
	const { tree, fn } = functions[0]!;
	return { file: tree.path, start: fn.start!, end: fn.end! };
}

/** A signature or a body whose declared type is not written as `Promise<…>`. */
function findUnwritable({ unit, functions }: Strippable, session: Session): Block | undefined {
	for (const { place, edits, label } of describeTypes({ unit, functions }, session)) {
		if (edits !== undefined) continue;
		const message = `the return type of \`${label}\` is not written as \`Promise<…>\``;
		return { code: 'may-return-promise', message, at: place };
	}
	return undefined;
}

function describeChanges(set: Strippable, session: Session): Change[] {
	const changes: Change[] = [];
	for (const { tree, fn, label } of set.functions) {
		changes.push({
			...rangeOf(tree.path, fn),
			kind: 'make-sync',
			title: `make \`${label}\` synchronous`,
			edits: makeSync(fn, tree.text),
		});
	}
	for (const { place, edits = [], label } of describeTypes(set, session)) {
		if (edits.length === 0) continue;
		changes.push({
			...place,
			kind: 'unwrap-return-type',
			title: `take the promise off the return type of \`${label}\``,
			edits,
		});
	}
	for (const { tree, node } of set.uses.awaits) {
		changes.push({
			...rangeOf(tree.path, node),
			kind: 'drop-await',
			title: `call \`${set.unit.label}\` without \`await\``,
			edits: dropAwait(node, tree.text),
		});
	}
	return changes;
}

interface DeclaredType {
	readonly place: Place;
	readonly label: string;
	readonly edits: readonly TextEdit[] | undefined;
}

/** The return types of a set's functions and signatures, each without its promise. */
function* describeTypes(
	{ unit, functions }: Pick<Strippable, 'unit' | 'functions'>,
	{ treeOf }: Session,
): Generator<DeclaredType> {
	for (const { tree, fn, label } of functions) {
		const place = rangeOf(tree.path, fn);
		const binding = describeBinding(tree, fn);
		yield { place, label, edits: unwrapReturnType(fn.returnType, tree.text) };
		yield { place, label, edits: unwrapJsDocReturn(binding?.documented ?? fn) };
		if (binding?.ownType)
			yield { place, label, edits: unwrapReturnType(binding.ownType, tree.text) };
	}
	const declared = [...unit.facts.values()].flatMap((facts) => [facts, ...facts.overloads]);
	for (const { file, start, end, label, isSignature, nameOffset } of declared) {
		if (!isSignature) continue;
		const tree = treeOf(file)!;
		const place = { file, start, end };
		const node = nameOffset === undefined ? undefined : signatureAt(tree, nameOffset, place);
		yield { place, label, edits: node && unwrapReturnType(typeOf(node), tree.text) };
	}
}

/** The signature that a name stands in. */
function signatureAt(
	tree: SyntaxTree,
	nameOffset: number,
	{ start, end }: Place,
): Node | undefined {
	let node = tree.nameAt(nameOffset);
	while (node !== undefined && (node.start !== start || node.end !== end)) node = parentOf(node);
	return node;
}

function typeOf(signature: Node): Node | null | undefined {
	const { returnType, typeAnnotation } = signature as {
		returnType?: Node | null;
		typeAnnotation?: Node | null;
	};
	return returnType ?? typeAnnotation;
}

function rangeOf(file: string, { start, end }: Node): Place {
	return { file, start: start!, end: end! };
}
