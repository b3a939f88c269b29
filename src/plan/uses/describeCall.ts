import type { CallExpression, Node } from '@babel/types';
import { promiseCombinator } from '../../edit/mapToPromiseAll.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import {
	enclosingFunction,
	forEachOwnNode,
	isBeforeCleanup,
	isFunction,
	unwrapOutward,
} from '../../syntax/functions.ts';
import { endOfChain } from '../../syntax/promiseChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import { type AnyCall, describeSite } from './describeSite.ts';
import { hidesPromise } from './hidesPromise.ts';
import { isHandled } from './isHandled.ts';
import { receiverOf } from './receiverOf.ts';

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
	if (isDroppedOrStored(call) || isSettledApart(call) || isLeftPending(call) || isAsserted(call))
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

/** `return load() as string`, `await (isOpen ? load() : '')!`: what it says of the value is wrong of a promise. */
function isAsserted(call: Node): boolean {
	const { value } = receiverOf(call);
	for (let inner = call; inner !== value; inner = parentOf(inner)!) {
		const outer = parentOf(inner)!;
		if (outer.type !== 'ParenthesizedExpression' && unwrapOutward(inner) !== inner) return true;
	}
	return false;
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
