import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite, Place } from '../facts.ts';
import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';
import { callOf } from './callOf.ts';
import { libraryAt } from './handedFunctions.ts';
import type { OwnUse } from './ownUsesOf.ts';

/**
 * Uses of a function that no name of its own shows: members picked by a key or called on untyped values,
 * and members of objects whose type does not say which function it is.
 *
 * @param untyped calls on values without a type that may mean it
 */
export function hiddenUsesOf(unit: Unit, untyped: readonly CallSite[], session: Session): OwnUse[] {
	const picked = [...unit.sites.values()].filter(({ callee }) => callee === 'picked');
	return [
		...[...picked, ...untyped].flatMap((site) => callAt(site, session)),
		...[...unit.facts.values()].flatMap((facts) => memberUses(facts, session)),
	];
}

function callAt(site: CallSite, { treeOf }: Session): OwnUse[] {
	const tree = treeOf(site.file);
	const name = site.callee === 'picked' ? undefined : tree?.nameAt(site.name.start);
	const call = (name && callOf(name)) ?? (tree && nodeAt(tree, site));
	return tree && call ? [{ tree, call, kind: 'call' }] : [];
}

function nodeAt(tree: SyntaxTree, { start, end }: Place): Node | undefined {
	for (const node of tree.walk())
		if (node.start === start && node.end === end && /CallExpression$/.test(node.type)) return node;
	return undefined;
}

type Facts = Unit['facts'] extends Map<unknown, infer F> ? F : never;

/** `const table: Record<string, Task> = { load() {} }`: calls of `table.load` mean the type's member, whatever it is. */
function memberUses({ file, start, member }: Facts, { oracle, treeOf }: Session): OwnUse[] {
	const tree = treeOf(file);
	const fn = tree?.functionAt(start);
	if (tree === undefined || !isFunction(fn) || member?.object === undefined) return [];
	const { name, object, isHandedOver } = member;
	const declared = oracle.contextualMember(file, object.start, object.end, name);
	const isOpen = isHandedOver ? declared?.external !== false : declared?.external === true;
	return isOpen ? [libraryAt(tree, fn, oracle) ?? { tree, call: fn, kind: 'unknown' }] : [];
}
