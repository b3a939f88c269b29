import type { NewExpression, Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { binderOf } from '../../syntax/binderOf.ts';
import { readElementCall } from '../../syntax/elementCall.ts';
import { enclosingFunction, type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { isPassedOn } from '../../syntax/isPassedOn.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { findParameter } from '../functions/findParameter.ts';
import { isGlobal } from '../functions/isGlobal.ts';
import { findReceiverFact } from '../receivers/judgeCallback.ts';
import type { Session } from '../session.ts';
import { findTestRunner } from '../testing/findTestRunner.ts';
import { callOf, valueNamed } from './callOf.ts';
import type { AnyCall } from './describeSite.ts';
import type { OwnUse } from './ownUsesOf.ts';
import { receiverOf } from './receiverOf.ts';

/**
 * Functions that are values: who calls them is found by the variables and parameters that they become. What
 * is not understood may be anybody who calls them and goes on.
 */
export class HandedFunctions {
	readonly #session: Session;
	readonly #usesOf: UsesOf | undefined;
	readonly #seen = new Set<string>();
	readonly #makers = new Set<FunctionNode>();

	/** @param usesOf follows functions to the callers of what returns them, who are not known without it */
	constructor(session: Session, usesOf?: UsesOf) {
		this.#session = session;
		this.#usesOf = usesOf;
	}

	/** What is done with a function where its name stands. */
	usesAt(tree: SyntaxTree, name: Node, kind: OwnUse['kind']): OwnUse[] {
		const call = callOf(name);
		if (call !== undefined) return [{ tree, call, kind }];
		return this.follow(tree, valueNamed(name));
	}

	/** Who calls a function that is a value. */
	follow(tree: SyntaxTree, fn: Node): OwnUse[] {
		const { value, parent } = receiverOf(fn);
		const visit = readElementCall(parent, tree.text);
		if (visit?.callback === value) return [{ tree, call: visit.call, kind: 'visit' }];
		const unknown: OwnUse = { tree, call: value, kind: 'unknown' };
		switch (parent?.type) {
			case 'CallExpression':
			case 'OptionalCallExpression':
			case 'NewExpression':
				return parent.callee === value ? [] : this.#byParameter(tree, value, parent);
			case 'MemberExpression':
			case 'OptionalMemberExpression':
				return parent.object === value ? this.#byMember(tree, parent) : [unknown];
			case 'LogicalExpression':
				// `load ?? other`: a function is never missing.
				return parent.operator === '&&' ? [] : this.follow(tree, parent);
			case 'TaggedTemplateExpression':
				return [{ ...unknown, call: parent, kind: 'call' }];
			case 'VariableDeclarator':
				if (parent.id.type === 'Identifier') return this.usesOfName(tree, parent.id.start!);
				break;
			case 'AssignmentExpression':
			case 'AssignmentPattern':
				if (parent.left === value) return [];
				if (parent.left.type === 'Identifier') return this.usesOfName(tree, parent.left.start!);
				break;
			default:
				if (isOnlyLookedAt(value, parent)) return [];
		}
		const library = libraryAt(tree, value, this.#session.oracle);
		if (library !== undefined) return [library];
		return isPassedOn(value) ? this.#byResult(tree, value) : [unknown];
	}

	/** `(handle) => (request) => { … }`: who calls what a function returns. */
	#byResult(tree: SyntaxTree, value: Node): OwnUse[] {
		const { function: maker } = enclosingFunction(value);
		if (maker === undefined || this.#usesOf === undefined || isMadeIndirectly(maker, value))
			return [{ tree, call: value, kind: 'unknown' }];
		if (this.#makers.has(maker)) return [];
		this.#makers.add(maker);
		return this.#usesOf(tree, maker, this.#session, this).flatMap((use): OwnUse[] => {
			const { call } = use;
			const isCall = call.type === 'CallExpression' || call.type === 'OptionalCallExpression';
			if (!isCall || (use.kind !== 'call' && use.kind !== 'parameter'))
				return [{ tree: use.tree, call, kind: 'unknown' }];
			const { value: made, parent } = receiverOf(call);
			return parent !== undefined && 'callee' in parent && parent.callee === made
				? [{ tree: use.tree, call: parent, kind: 'parameter' }]
				: this.#usesOf!(use.tree, call, this.#session, this);
		});
	}

	/** `load.call(…)`, `load.bind(…)`, `load.name`. */
	#byMember(
		tree: SyntaxTree,
		member: Node & { type: 'MemberExpression' | 'OptionalMemberExpression' },
	): OwnUse[] {
		const name = member.property.type === 'Identifier' ? member.property.name : '';
		const call = parentOf(member);
		const isCalled = call !== undefined && 'callee' in call && call.callee === member;
		if (!isCalled) return [];
		if (name === 'bind') return this.follow(tree, call);
		return [{ tree, call, kind: name === 'call' || name === 'apply' ? 'call' : 'unknown' }];
	}

	#byParameter(tree: SyntaxTree, value: Node, call: AnyCall | NewExpression): OwnUse[] {
		const { oracle, treeOf } = this.#session;
		const unknown: OwnUse = { tree, call, kind: 'unknown' };
		// The executor runs at once, so that who gets the promise is its caller.
		if (isGlobal(tree, call.callee as Node, 'Promise', oracle))
			return [{ ...unknown, kind: 'call' }];
		const place = oracle.parameterOf(tree.path, value.start!, value.end!);
		if (place === undefined) {
			const callee = call.callee as Node;
			const waits =
				isReaction(tree, callee, oracle) || findTestRunner(tree, callee, oracle) !== undefined;
			return waits
				? [{ tree, call: value, kind: 'library' }]
				: [libraryAt(tree, value, oracle) ?? unknown];
		}
		const home = treeOf(place.file);
		const name = home?.nameAt(place.offset);
		// What implements a signature is not looked for.
		if (home === undefined || name?.type !== 'Identifier' || !hasBody(name)) return [unknown];
		return this.usesOfName(home, place.offset);
	}

	/** Who calls what a variable or parameter holds. */
	usesOfName(tree: SyntaxTree, offset: number): OwnUse[] {
		const { oracle, index } = this.#session;
		const file = tree.path;
		const keys = oracle.entitiesAt(file, [offset])[0]?.keys ?? [];
		const name = tree.nameAt(offset);
		if (keys[0] === undefined || this.#seen.has(keys[0]) || name?.type !== 'Identifier') return [];
		this.#seen.add(keys[0]);
		return index.namedIn(file, name.name).flatMap((reference): OwnUse[] => {
			const use = tree.nameAt(reference.offset);
			const isMeant = reference.entity?.keys.some((key) => keys.includes(key));
			if (use === undefined || !isMeant || isDeclaration(use)) return [];
			return this.usesAt(tree, use, 'parameter');
		});
	}
}

type UsesOf = (
	tree: SyntaxTree,
	value: FunctionNode | AnyCall,
	session: Session,
	handed: HandedFunctions,
) => OwnUse[];

/** A promise of the function, or what gives the values of a generator. */
function isMadeIndirectly({ async, generator }: FunctionNode, value: Node): boolean {
	return async === true || generator === true || parentOf(value)?.type === 'AwaitExpression';
}

/** The library that a function goes to, where it waits for it, or runs it when nothing of the workspace does. */
export function libraryAt(tree: SyntaxTree, value: Node, oracle: Oracle): OwnUse | undefined {
	const fact = findReceiverFact(tree, value, oracle);
	if (fact === undefined || fact.isQueued || fact.startedBy !== undefined) return undefined;
	if (fact.fate === 'ordered' || fact.fate === 'needed') return undefined;
	return { tree, call: value, kind: 'library', fact };
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

/** A parameter, a variable, or what a variable is given. */
function isDeclaration(name: Node): boolean {
	const parent = parentOf(name);
	return (
		findParameter(name) !== undefined ||
		(name.type === 'Identifier' && binderOf(name, name.name) === name) ||
		(parent?.type === 'VariableDeclarator' && parent.id === name) ||
		(parent?.type === 'AssignmentExpression' && parent.left === name)
	);
}

/** `if (done)`, `typeof done === 'function'`, `done && done()`, `export { done }`: it is not taken anywhere. */
function isOnlyLookedAt(value: Node, parent: Node | undefined): boolean {
	switch (parent?.type) {
		case 'UnaryExpression':
		case 'BinaryExpression':
		case 'ExpressionStatement':
		case 'ExportSpecifier':
		case 'TSTypeQuery':
			return true;
		case 'IfStatement':
		case 'ConditionalExpression':
			return parent.test === value;
		default:
			return false;
	}
}
