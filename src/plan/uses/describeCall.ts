import type { CallExpression, Node, OptionalCallExpression } from '@babel/types';
import { awaitExpression } from '../../edit/awaitCall.ts';
import { promiseCombinator } from '../../edit/mapToPromiseAll.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import {
	enclosingFunction,
	forEachOwnNode,
	isBeforeCleanup,
	isFunction,
	unwrapOutward,
} from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { endOfChain } from '../../syntax/promiseChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block, CallSite, Place } from '../facts.ts';
import { functionId } from '../functions/functionId.ts';
import { findFakeTimers } from '../testing/findFakeTimers.ts';
import { describeTopLevel } from './describeTopLevel.ts';
import { findLostUpdate } from './findLostUpdate.ts';
import { hidesPromise } from './hidesPromise.ts';

export type AnyCall = CallExpression | OptionalCallExpression;

const obstacleMessages = {
	'parameter-default': 'the call is in a parameter default',
	'field-initializer': 'the call is in a field initializer or static block',
	decorator: 'the call is in a decorator',
	namespace: 'the call is in a namespace or enum',
} as const;

/**
 * Describes a call that has to be awaited.
 *
 * @param name the callee's name, where a renamed twin is written; undefined for an inline function.
 */
export function describeCall(
	tree: SyntaxTree,
	call: AnyCall,
	name: Node | undefined,
	oracle: Oracle,
): CallSite {
	const isAsync = enclosingFunction(call).function?.async === true;
	const handled = isHandled(call, isAsync);
	const site = describeSite(tree, call, name, handled, oracle);
	if (!handled) return site;
	const caught = findHandler(call);
	if (caught !== undefined) {
		const { start, end } = call;
		const message = `an error of the call is thrown at once, past the \`.${caught}\` behind it, which would get a rejection`;
		const at = { file: tree.path, start: start!, end: end! };
		const block = { code: 'rejection-handled' as const, message, at };
		return { ...site, unlessSync: { ...site, handled: false, block, edits: [] } };
	}
	const inTurn = () => describeSite(tree, call, name, false, oracle);
	if (isDroppedOrStored(call) || isSettledApart(call) || isLeftPending(call))
		return { ...site, unlessSync: inTurn() };
	const { parent: array } = receiverOf(call);
	if (array?.type === 'ArrayExpression') {
		const { start, end } = array;
		const together = { start: start!, end: end!, waits: awaitsIn(array), inTurn: inTurn() };
		return { ...site, together };
	}
	return hidesPromise(tree, call, oracle)
		? { ...site, unlessSync: { ...site, handled: false, isHidden: true, edits: [] } }
		: site;
}

/** Describes a call that has to be awaited although its result was no promise before: that of an array method. */
export function describeAwaitedCall(
	tree: SyntaxTree,
	call: AnyCall,
	name: Node | undefined,
	oracle: Oracle,
): CallSite {
	return describeSite(tree, call, name, false, oracle);
}

/**
 * The method in `return load().then(show).catch(report)` that gets a rejection of `load`, and not what it
 * throws. A statement that ends there leaves everything to it.
 */
function findHandler(call: Node): string | undefined {
	const { value } = receiverOf(call);
	const { parent: receiver } = receiverOf(endOfChain(value));
	if (receiver?.type === 'ExpressionStatement' || receiver?.type === 'UnaryExpression')
		return undefined;
	for (let chain = value; ; ) {
		const member = parentOf(chain);
		const next = member && parentOf(member);
		if (member?.type !== 'MemberExpression' || member.object !== chain) return undefined;
		if (next?.type !== 'CallExpression' || next.callee !== member) return undefined;
		if (member.property.type !== 'Identifier') return undefined;
		const { name } = member.property;
		if (name === 'catch' || name === 'finally') return name;
		if (name !== 'then') return undefined;
		if (next.arguments.length > 1) return name;
		chain = unwrapOutward(next);
	}
}

/** `void load()`, `const p = load()`. */
function isDroppedOrStored(call: Node): boolean {
	const { parent } = receiverOf(call);
	return parent?.type === 'UnaryExpression' || parent?.type === 'VariableDeclarator';
}

/** `Promise.race([load()])`: an error was thrown before, and the first value won. `all` waits for both. */
function isSettledApart(call: Node): boolean {
	const { parent } = receiverOf(call);
	const combinator = parent?.type === 'ArrayExpression' ? parentOf(parent) : undefined;
	return combinator?.type === 'CallExpression' && promiseCombinator(combinator) !== 'all';
}

/** `const text = Promise.resolve(load())`: what comes next went on when the call was done, or had failed. */
function isLeftPending(call: Node): boolean {
	const { value, parent } = receiverOf(call);
	const holder = parent?.type === 'ArrayExpression' ? parentOf(parent) : parent;
	if (holder?.type !== 'CallExpression' || holder.callee === value) return false;
	if (holder.callee.type !== 'MemberExpression') return false;
	const { parent: receiver } = receiverOf(endOfChain(holder));
	switch (receiver?.type) {
		case 'AwaitExpression':
			return false;
		case 'ReturnStatement':
			return isBeforeCleanup(receiver);
		default:
			return !isFunction(receiver) && !isTested(holder);
	}
}

/** `expect(load()).resolves`, `assert.rejects(load())`. */
function isTested(call: CallExpression): boolean {
	return (
		promiseCombinator(call) === undefined &&
		(call.callee.type !== 'MemberExpression' ||
			call.callee.property.type !== 'Identifier' ||
			call.callee.property.name !== 'resolve')
	);
}

/** Whether code of the same function waits for something inside of the node. */
function awaitsIn(node: Node): boolean {
	let found = false;
	forEachOwnNode(node, ({ type }) => {
		if (type === 'AwaitExpression' || type === 'YieldExpression') found = true;
	});
	return found;
}

export function describeSite(
	tree: SyntaxTree,
	call: AnyCall,
	name: Node | undefined,
	handled: boolean,
	oracle: Oracle,
): CallSite {
	const enclosing = enclosingFunction(call);
	const fn = enclosing.function;
	const container = functionId(tree.path, fn);
	const containerIsAsync = fn?.async === true;
	const goesOn = continuesChain(call);
	const place = { file: tree.path, start: call.start!, end: call.end! };
	const topLevel =
		handled ||
		fn !== undefined ||
		enclosing.obstacle !== undefined ||
		oracle.moduleFormat(tree.path) === 'esm'
			? undefined
			: describeTopLevel(tree, call, oracle);
	const block = handled
		? undefined
		: enclosing.obstacle !== undefined
			? { code: enclosing.obstacle, message: obstacleMessages[enclosing.obstacle], at: place }
			: topLevel !== undefined && 'code' in topLevel
				? { ...topLevel, at: place }
				: goesOn &&
						(isAsserted(call) ||
							oracle.mayReturnNullish(tree.path, call.callee.start!, call.callee.end!))
					? {
							code: 'optional-chain' as const,
							message: 'the optional chain goes on after the call',
							at: place,
						}
					: lostUpdate(tree, call, place);
	const isPicked = name !== undefined && /MemberExpression$/.test(name.type);
	const holder = name && parentOf(name);
	const isMember =
		holder?.type === 'MemberExpression' || holder?.type === 'OptionalMemberExpression';
	return {
		...place,
		name:
			name === undefined || isPicked
				? { start: place.start, end: place.start }
				: name.type === 'StringLiteral'
					? { start: name.start! + 1, end: name.end! - 1 }
					: { start: name.start!, end: name.end! },
		callee: isPicked
			? 'picked'
			: name?.type === 'StringLiteral'
				? 'string'
				: isMember && holder.property === name
					? 'member'
					: 'binding',
		...(isMember && holder.property === name
			? { object: { start: holder.object.start!, end: holder.object.end! } }
			: {}),
		handled,
		returned: isReturned(call),
		container,
		containerIsAsync,
		...(block === undefined ? {} : { block: block satisfies Block }),
		...(handled ? {} : findFakeTimers(tree, oracle)),
		edits: awaitExpression(call, tree.text, goesOn),
		...(topLevel !== undefined && 'start' in topLevel ? { wrap: topLevel } : {}),
	};
}

function lostUpdate(tree: SyntaxTree, call: Node, at: Place): Block | undefined {
	const target = findLostUpdate(tree, call);
	if (target === undefined) return undefined;
	const message = `\`${target}\` is read before the wait, and callbacks that wait at the same time change it`;
	return { code: 'lost-update', message, at };
}

/** `a?.load().name`: what follows the call belongs to the optional chain and is skipped with it. */
function continuesChain(call: Node): boolean {
	if (call.type !== 'OptionalCallExpression' || call.extra?.parenthesized === true) return false;
	const value = isAsserted(call) ? parentOf(call)! : call;
	const parent = parentOf(value);
	return (
		(parent?.type === 'OptionalMemberExpression' && parent.object === value && !parent.optional) ||
		(parent?.type === 'OptionalCallExpression' && parent.callee === value && !parent.optional)
	);
}

/** `a?.load()!.name`: the assertion would have to move behind the await, and hides a null result. */
function isAsserted(call: Node): boolean {
	return parentOf(call)?.type === 'TSNonNullExpression';
}

/** Climbs from a value to the place that receives it, through branches that pass it on unchanged. */
function receiverOf(value: Node): { readonly value: Node; readonly parent: Node | undefined } {
	let node = unwrapOutward(value);
	for (;;) {
		const parent = parentOf(node);
		const passesOn =
			(parent?.type === 'ConditionalExpression' && parent.test !== node) ||
			(parent?.type === 'LogicalExpression' && parent.right === node) ||
			(parent?.type === 'SequenceExpression' && parent.expressions.at(-1) === node);
		if (!passesOn) return { value: node, parent };
		node = unwrapOutward(parent);
	}
}

function isReturned(call: Node): boolean {
	const { value, parent } = receiverOf(call);
	return (
		parent?.type === 'ReturnStatement' ||
		(parent?.type === 'ArrowFunctionExpression' && parent.body === value)
	);
}

/**
 * Whether somebody already takes care of the promise: it is awaited, chained, collected by
 * `Promise.all` and its siblings, handed to `resolve`, returned from an async function, or discarded
 * on purpose with `void`.
 */
export function isHandled(expression: Node, containerIsAsync: boolean): boolean {
	const { value, parent } = receiverOf(expression);
	switch (parent?.type) {
		case 'AwaitExpression':
			return true;
		case 'UnaryExpression':
			return parent.operator === 'void';
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			return (
				parent.object === value &&
				parent.property.type === 'Identifier' &&
				/^(?:then|catch|finally)$/.test(parent.property.name)
			);
		case 'ReturnStatement':
			return containerIsAsync && !isBeforeCleanup(parent);
		case 'ArrowFunctionExpression':
			return containerIsAsync && parent.body === value;
		case 'YieldExpression':
			return containerIsAsync && !parent.delegate;
		case 'ArrayExpression': {
			const call = parentOf(parent);
			return (
				call?.type === 'CallExpression' &&
				call.arguments[0] === parent &&
				promiseCombinator(call) !== undefined
			);
		}
		case 'CallExpression':
			return parent.callee !== value && handsOverPromise(parent);
		case 'VariableDeclarator':
			return parent.init === value && isHandledVariable(parent, containerIsAsync);
		default:
			return false;
	}
}

/** `resolve(f())`, `Promise.resolve(f())`, `expect(f()).resolves`, `assert.rejects(f())`. */
function handsOverPromise(call: CallExpression): boolean {
	const { callee } = call;
	const up = parentOf(call);
	if (up?.type === 'MemberExpression' && up.object === call && up.property.type === 'Identifier') {
		if (/^(?:resolves|rejects|eventually)$/.test(up.property.name)) return true;
	}
	if (callee.type === 'Identifier') return isResolveParameter(callee);
	if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
	if (/^(?:rejects|doesNotReject)$/.test(callee.property.name)) return true;
	return (
		callee.property.name === 'resolve' &&
		callee.object.type === 'Identifier' &&
		callee.object.name === 'Promise'
	);
}

/** Whether the name is the first parameter of an enclosing `new Promise` executor. */
function isResolveParameter(callee: Node & { type: 'Identifier' }): boolean {
	for (let up = parentOf(callee); up !== undefined; up = parentOf(up)) {
		if (!isFunction(up)) continue;
		const [resolve] = up.params;
		const holder = parentOf(up);
		if (resolve?.type === 'Identifier' && resolve.name === callee.name) {
			return (
				holder?.type === 'NewExpression' &&
				holder.callee.type === 'Identifier' &&
				holder.callee.name === 'Promise'
			);
		}
	}
	return false;
}

/** `const p = f()` where every later use of `p` takes care of it. */
function isHandledVariable(
	declarator: Node & { type: 'VariableDeclarator' },
	containerIsAsync: boolean,
): boolean {
	const { id } = declarator;
	const declaration = parentOf(declarator);
	if (
		id.type !== 'Identifier' ||
		declaration?.type !== 'VariableDeclaration' ||
		declaration.kind !== 'const'
	)
		return false;
	const scope = parentOf(declaration);
	if (scope === undefined || scope.type === 'ExportNamedDeclaration') return false;
	const others = referencesIn(scope, id.name).filter((use) => use !== id);
	return others.length > 0 && others.every((use) => isHandled(use, containerIsAsync));
}
