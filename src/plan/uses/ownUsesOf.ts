import type { NewExpression, Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { readElementCall } from '../../syntax/elementCall.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { aliasedReferences } from '../explore/aliasedReferences.ts';
import { sourcesOf } from '../explore/exploreSources.ts';
import { describeBinding } from '../functions/describeBinding.ts';
import { findParameter } from '../functions/findParameter.ts';
import { isGlobal } from '../functions/isGlobal.ts';
import { findReceiverFact } from '../receivers/judgeCallback.ts';
import type { Session } from '../session.ts';
import { findTestRunner } from '../testing/findTestRunner.ts';
import { Unit } from '../unit.ts';
import { callOf, valueNamed } from './callOf.ts';
import type { AnyCall } from './describeSite.ts';
import { receiverOf } from './receiverOf.ts';

/** A call of a function in the workspace. */
export interface OwnUse {
	readonly tree: SyntaxTree;
	/** Its call, or what it is handed to. */
	readonly call: Node;
	/**
	 * `call`: by a name of its own; `parameter`: by that of a parameter or variable which it became; `visit`:
	 * something gets it that runs it for each of several elements; `unknown`: nobody knows when it runs.
	 */
	readonly kind: 'call' | 'parameter' | 'visit' | 'unknown';
}

/**
 * The calls of a function in the workspace, by whatever name, through what it overrides or implements,
 * and by the parameters of the workspace's functions that it is handed to.
 */
export function ownUsesOf(tree: SyntaxTree, fn: FunctionNode, session: Session): OwnUse[] {
	const handed = new HandedFunctions(session);
	const unit = unitOf(tree, fn, session);
	if (unit.keys.size === 0) return handed.follow(tree, fn);
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
		return this.follow(tree, valueNamed(name));
	}

	/** Who calls a function that is a value; nobody where it goes to a library that is known to wait. */
	follow(tree: SyntaxTree, fn: Node): OwnUse[] {
		const { value, parent } = receiverOf(fn);
		const visit = readElementCall(parent, tree.text);
		if (visit?.callback === value) return [{ tree, call: visit.call, kind: 'visit' }];
		switch (parent?.type) {
			case 'CallExpression':
			case 'OptionalCallExpression':
			case 'NewExpression':
				return parent.callee === value ? [] : this.#byParameter(tree, value, parent);
			case 'AssignmentExpression':
				return parent.right === value && parent.left.type === 'Identifier'
					? this.#byName(tree, parent.left.start!)
					: [];
			case 'ReturnStatement':
			case 'ArrowFunctionExpression':
			case 'ArrayExpression':
				return [{ tree, call: value, kind: 'unknown' }];
			default:
				return [];
		}
	}

	#byParameter(tree: SyntaxTree, value: Node, call: AnyCall | NewExpression): OwnUse[] {
		const { oracle, treeOf } = this.#session;
		const unknown: OwnUse = { tree, call, kind: 'unknown' };
		// The executor runs at once, so that who gets the promise is its caller.
		if (isGlobal(tree, call.callee as Node, 'Promise', oracle))
			return [{ ...unknown, kind: 'call' }];
		const place = oracle.parameterOf(tree.path, value.start!, value.end!);
		if (place === undefined) return isKnownToWait(tree, value, call, oracle) ? [] : [unknown];
		const home = treeOf(place.file);
		const name = home?.nameAt(place.offset);
		// What implements a signature is not looked for.
		if (home === undefined || name?.type !== 'Identifier' || !hasBody(name)) return [unknown];
		return this.#byName(home, place.offset);
	}

	/** Who calls what a variable or parameter holds. */
	#byName(tree: SyntaxTree, offset: number): OwnUse[] {
		const { oracle, index } = this.#session;
		const file = tree.path;
		const keys = oracle.entitiesAt(file, [offset])[0]?.keys ?? [];
		const name = tree.nameAt(offset);
		if (keys[0] === undefined || this.#seen.has(keys[0]) || name?.type !== 'Identifier') return [];
		this.#seen.add(keys[0]);
		return index.namedIn(file, name.name).flatMap((reference): OwnUse[] => {
			const use = tree.nameAt(reference.offset);
			const isMeant = reference.entity?.keys.some((key) => keys.includes(key));
			if (use === undefined || !isMeant || isNoUse(use)) return [];
			const uses = this.usesAt(tree, use, 'parameter');
			const isLost = uses.length === 0 && !isArgument(use);
			return isLost ? [{ tree, call: use, kind: 'unknown' }] : uses;
		});
	}
}

/** Whether a library's function waits for its callback, or runs it when nothing of the workspace does. */
function isKnownToWait(
	tree: SyntaxTree,
	value: Node,
	call: AnyCall | NewExpression,
	oracle: Oracle,
): boolean {
	const callee = call.callee as Node;
	if (isReaction(tree, callee, oracle)) return true;
	if (findTestRunner(tree, callee, oracle) !== undefined) return true;
	const fate = findReceiverFact(tree, value, oracle)?.fate;
	return fate !== undefined && fate !== 'ordered' && fate !== 'needed';
}

/** `promise.then`, `promise.catch`: the promise that they give waits. */
function isReaction({ path }: SyntaxTree, callee: Node, oracle: Oracle): boolean {
	if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression')
		return false;
	const { object, property } = callee;
	const isNamed = property.type === 'Identifier' && /^(?:then|catch|finally)$/.test(property.name);
	return isNamed && oracle.awaitable(path, object.start!, object.end!) === 'promise';
}

function hasBody(parameter: Node): boolean {
	const owner = findParameter(parameter)?.owner;
	return isFunction(owner) && owner.body != null;
}

/** Its declaration, `if (done)`, `typeof done === 'function'`, `done && done()`: it is not taken anywhere. */
function isNoUse(name: Node): boolean {
	const parent = parentOf(name);
	if (findParameter(name) !== undefined) return true;
	switch (parent?.type) {
		case 'UnaryExpression':
		case 'BinaryExpression':
			return true;
		case 'VariableDeclarator':
			return parent.id === name;
		case 'AssignmentExpression':
			return parent.left === name;
		case 'LogicalExpression':
			return parent.left === name && parent.operator === '&&';
		case 'IfStatement':
		case 'ConditionalExpression':
			return parent.test === name;
		default:
			return false;
	}
}

function isArgument(name: Node): boolean {
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
