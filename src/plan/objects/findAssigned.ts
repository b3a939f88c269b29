import type { Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import type { Place } from '../facts.ts';
import { isGlobal } from '../functions/isGlobal.ts';
import type { Target } from './becomesOwner.ts';

/** Members that something gets without a word of which. */
interface Assigned {
	readonly tree: SyntaxTree;
	/** What gets them; of several, each may have had the member before. */
	readonly owners: readonly Node[];
	/** An object that has them, or the one member where it goes to a key. */
	readonly given: Node;
	readonly isMember: boolean;
}

const known = new WeakMap<ExploreSources, readonly Assigned[]>();
/** Whether a member that goes to a key may be a function that gives a promise: the same for all targets. */
const promising = new WeakMap<Assigned, boolean>();

/**
 * `Object.assign(store, { load: () => later() })`, `store[key] = later`: what gives something with the function as a
 * member another one under its name, which may answer with a promise.
 */
export function* findAssigned(target: Target, sources: ExploreSources): Generator<Place> {
	for (const each of getOrAdd(known, sources, () => [...findAll(sources)])) {
		const { tree, given, owners } = each;
		if (!mayGivePromise(each, target, sources)) continue;
		if (owners.some((owner) => isOwner(tree, owner, target, sources)))
			yield { file: tree.path, start: given.start!, end: given.end! };
	}
}

function* findAll(sources: ExploreSources): Generator<Assigned> {
	for (const [file, text] of sources.texts) {
		const tree = /\bassign\b|\]\s*=/.test(text) ? sources.treeOf(file) : undefined;
		if (tree === undefined) continue;
		for (const node of tree.walk()) {
			if (node.type === 'CallExpression' && isAssign(tree, node.callee, sources)) {
				const given: Node[] = node.arguments;
				for (const [i, each] of given.entries())
					if (i > 0 && each.type !== 'SpreadElement')
						yield { tree, owners: given.slice(0, i), given: unwrapInward(each), isMember: false };
			} else if (node.type === 'AssignmentExpression' && picksByKey(tree, node.left, sources)) {
				const given = unwrapInward(node.right);
				yield { tree, owners: [node.left.object], given, isMember: true };
			}
		}
	}
}

export function isAssign(tree: SyntaxTree, callee: Node, { oracle }: ExploreSources): boolean {
	return (
		callee.type === 'MemberExpression' &&
		!callee.computed &&
		callee.property.type === 'Identifier' &&
		callee.property.name === 'assign' &&
		isGlobal(tree, callee.object, 'Object', oracle)
	);
}

/** `store[key]`, but not `stores[0]` and `store['load']`. */
function picksByKey(
	{ path }: SyntaxTree,
	left: Node,
	{ oracle }: ExploreSources,
): left is Node & { type: 'MemberExpression' } {
	if (left.type !== 'MemberExpression' || !left.computed) return false;
	const { type, start, end } = left.property;
	return !/Literal$/.test(type) && !oracle.isNumber(path, start!, end!);
}

function mayGivePromise(
	assigned: Assigned,
	{ name, unit }: Target,
	{ oracle }: ExploreSources,
): boolean {
	const { given, isMember } = assigned;
	const { path } = assigned.tree;
	const { start, end } = given;
	if (!isMember)
		return oracle
			.possibleMembers(path, start!, end!, name)
			.some((each) => each.mayGivePromise && !each.keys.some((key) => unit.keys.has(key)));
	return getOrAdd(promising, assigned, () =>
		isFunction(given)
			? given.async || oracle.functionReturnsPromise(path, start!, end!)
			: /^(?:function|untyped)$/.test(oracle.kindOf(path, start!, end!)) &&
				oracle.awaitableResult(path, start!, end!) !== 'plain',
	);
}

function isOwner(
	{ path }: SyntaxTree,
	owner: Node,
	{ name, unit }: Target,
	{ oracle }: ExploreSources,
): boolean {
	// `Object.create(made) as Store` says more with its assertion, `store as any` without.
	return [owner, unwrapInward(owner)]
		.flatMap(({ start, end }) => [
			...oracle.membersAlong(path, start!, end!, [], name),
			// Those of libraries.
			oracle.memberOf(path, start!, end!, name),
		])
		.some((member) => member?.keys.some((key) => unit.keys.has(key)));
}
