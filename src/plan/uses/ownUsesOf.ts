import type { Node } from '@babel/types';
import { readElementCall } from '../../syntax/elementCall.ts';
import { type FunctionNode, isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { aliasedReferences } from '../explore/aliasedReferences.ts';
import { sourcesOf } from '../explore/exploreSources.ts';
import { describeBinding } from '../functions/describeBinding.ts';
import { findParameter } from '../functions/findParameter.ts';
import type { Session } from '../session.ts';
import { Unit } from '../unit.ts';
import { callOf } from './callOf.ts';

/** A call of a function in the workspace. */
export interface OwnUse {
	readonly tree: SyntaxTree;
	/** Its call, or what it is handed to. */
	readonly call: Node;
	/**
	 * `call`: by a name of its own; `parameter`: by that of a parameter which it became; `handed`: something
	 * gets it that runs it for each of several elements, or nobody knows when.
	 */
	readonly kind: 'call' | 'parameter' | 'handed';
}

/**
 * The calls of a function in the workspace, by whatever name, through what it overrides or implements,
 * and by the parameters of the workspace's functions that it is handed to.
 */
export function ownUsesOf(tree: SyntaxTree, fn: FunctionNode, session: Session): OwnUse[] {
	const handed = new HandedFunctions(session);
	const unit = unitOf(tree, fn, session);
	if (unit.keys.size === 0) return handed.follow(tree, unwrapOutward(fn));
	return [...aliasedReferences(unit, sourcesOf(session))].flatMap(({ reference }): OwnUse[] => {
		const from = session.treeOf(reference.file);
		const name = from?.nameAt(reference.offset);
		return from === undefined || name === undefined ? [] : handed.usesAt(from, name, 'call');
	});
}

/** Functions that are values: who calls them is found by the parameters that they become. */
class HandedFunctions {
	readonly #session: Session;
	readonly #seen = new Set<string>();

	constructor(session: Session) {
		this.#session = session;
	}

	/** What is done with a function where its name stands. */
	usesAt(tree: SyntaxTree, name: Node, kind: OwnUse['kind']): OwnUse[] {
		const call = callOf(name);
		if (call !== undefined) return [{ tree, call, kind }];
		const value = valueNamed(name);
		const visit = readElementCall(parentOf(value), tree.text);
		if (visit?.callback === value) return [{ tree, call: visit.call, kind: 'handed' }];
		return this.follow(tree, value);
	}

	/** Who calls a function that is an argument; nobody of the workspace where a library gets it. */
	follow(tree: SyntaxTree, value: Node): OwnUse[] {
		const call = parentOf(value);
		const isArgument =
			(call?.type === 'CallExpression' ||
				call?.type === 'OptionalCallExpression' ||
				call?.type === 'NewExpression') &&
			call.callee !== value;
		const { oracle, treeOf, index } = this.#session;
		const place = isArgument ? oracle.parameterOf(tree.path, value.start!, value.end!) : undefined;
		if (call == null || place === undefined) return [];
		const id = `${place.file}:${place.offset}`;
		if (this.#seen.has(id)) return [];
		this.#seen.add(id);
		const home = treeOf(place.file);
		const name = home?.nameAt(place.offset);
		const unknown: OwnUse = { tree, call, kind: 'handed' };
		// What implements a signature is not looked for.
		if (home === undefined || name?.type !== 'Identifier' || !hasBody(name)) return [unknown];
		const keys = oracle.entitiesAt(place.file, [place.offset])[0]?.keys ?? [];
		return index.namedIn(place.file, name.name).flatMap(({ offset, entity }): OwnUse[] => {
			const use = offset === place.offset ? undefined : home.nameAt(offset);
			if (use === undefined || !entity?.keys.some((key) => keys.includes(key))) return [];
			if (isOnlyAskedFor(use)) return [];
			const uses = this.usesAt(home, use, 'parameter');
			const isLost = uses.length === 0 && !isGiven(use);
			return isLost ? [{ tree: home, call: use, kind: 'handed' }] : uses;
		});
	}
}

function hasBody(parameter: Node): boolean {
	const owner = findParameter(parameter)?.owner;
	return isFunction(owner) && owner.body != null;
}

/** `if (done)`, `typeof done === 'function'`, `done && done()`: the function is not taken anywhere. */
function isOnlyAskedFor(name: Node): boolean {
	const parent = parentOf(name);
	switch (parent?.type) {
		case 'UnaryExpression':
		case 'BinaryExpression':
			return true;
		case 'LogicalExpression':
			return parent.left === name && parent.operator === '&&';
		case 'IfStatement':
		case 'ConditionalExpression':
			return parent.test === name;
		default:
			return false;
	}
}

function isGiven(name: Node): boolean {
	const value = valueNamed(name);
	const parent = parentOf(value);
	return parent !== undefined && 'arguments' in parent && parent.callee !== value;
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

/** The value that a name stands for: `load`, `store.load`. */
function valueNamed(name: Node): Node {
	const parent = parentOf(name);
	const isMember =
		(parent?.type === 'MemberExpression' || parent?.type === 'OptionalMemberExpression') &&
		parent.property === name;
	return unwrapOutward(isMember ? parent : name);
}
