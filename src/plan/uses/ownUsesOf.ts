import type { Node } from '@babel/types';
import { readElementCall } from '../../syntax/elementCall.ts';
import { type FunctionNode, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { aliasedReferences } from '../explore/aliasedReferences.ts';
import { sourcesOf } from '../explore/exploreSources.ts';
import { describeBinding } from '../functions/describeBinding.ts';
import type { Session } from '../session.ts';
import { Unit } from '../unit.ts';
import { callOf } from './callOf.ts';

/** A call of a function in the workspace. */
export interface OwnUse {
	readonly tree: SyntaxTree;
	readonly call: Node;
	/** The function is handed to the call, which runs it for each of several elements. */
	readonly isVisit: boolean;
}

/** The calls of a function in the workspace, by whatever name, and through what it overrides or implements. */
export function ownUsesOf(tree: SyntaxTree, fn: FunctionNode, session: Session): OwnUse[] {
	const unit = unitOf(tree, fn, session);
	if (unit.keys.size === 0) return [];
	return [...aliasedReferences(unit, sourcesOf(session))].flatMap(({ reference }): OwnUse[] => {
		const from = session.treeOf(reference.file);
		const name = from?.nameAt(reference.offset);
		if (from === undefined || name === undefined) return [];
		const call = callOf(name);
		if (call !== undefined) return [{ tree: from, call, isVisit: false }];
		const visit = visitBy(name, from);
		return visit === undefined ? [] : [{ tree: from, call: visit, isVisit: true }];
	});
}

function unitOf(tree: SyntaxTree, fn: FunctionNode, { oracle }: Session): Unit {
	const unit = new Unit();
	const binding = describeBinding(tree, fn);
	if (binding === undefined) return unit;
	const { nameOffset, names, member, isDefault } = binding;
	const own =
		nameOffset !== undefined
			? oracle.entitiesAt(tree.path, [nameOffset])[0]
			: isDefault
				? (oracle.functionValueAt(tree.path, fn.start!, fn.end!) ??
					// A declaration without a name: its keyword stands for it.
					oracle.entitiesAt(tree.path, [fn.start!])[0])
				: undefined;
	for (const key of own?.keys ?? []) unit.keys.add(key);
	for (const item of member?.heritage ?? []) {
		const declared = oracle.inheritedMember(tree.path, item, member!.name, member!.isStatic);
		for (const key of declared?.keys ?? []) unit.keys.add(key);
	}
	for (const name of names) unit.addName(name);
	unit.isDefault = isDefault === true;
	return unit;
}

/** `items.map(load)`, `items.map(store.load)` */
function visitBy(name: Node, { text }: SyntaxTree): Node | undefined {
	const parent = parentOf(name);
	const isMember =
		(parent?.type === 'MemberExpression' || parent?.type === 'OptionalMemberExpression') &&
		parent.property === name;
	const value = unwrapOutward(isMember ? parent : name);
	const visit = readElementCall(parentOf(value), text);
	return visit?.callback === value ? visit.call : undefined;
}
