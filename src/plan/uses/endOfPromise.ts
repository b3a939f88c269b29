import type { CallExpression, Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { endOfChain } from '../../syntax/promiseChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isGlobal } from '../functions/isGlobal.ts';
import { declarersOf } from '../receivers/declarersOf.ts';
import { isAssertedCall, isPromiseResolve } from './isHandled.ts';

/**
 * What settles when the promise of a call has, and its reactions: `Promise.resolve(handle(request)).catch(report)`,
 * `expect(load()).rejects.toThrow()`.
 */
export function endOfPromise(tree: SyntaxTree, call: Node, oracle: Oracle): Node {
	for (let value = endOfChain(call); ; ) {
		const outer = parentOf(value);
		if (outer?.type !== 'CallExpression' || outer.arguments[0] !== value) return value;
		if (isPromiseResolve(outer) && isGlobal(tree, objectOf(outer.callee), 'Promise', oracle))
			value = endOfChain(outer);
		else if (isWaitedForBy(tree, outer, oracle)) value = endOfMembers(outer);
		else return value;
	}
}

/** A library gets a promise, and nothing else to wait for or to call, and gives another one. */
function isWaitedForBy(tree: SyntaxTree, call: CallExpression, oracle: Oracle): boolean {
	const { start, end } = endOfMembers(call);
	const others = call.arguments.slice(1);
	const { path } = tree;
	return (
		declarersOf(tree, call.callee as Node, oracle).length > 0 &&
		(isAssertedCall(call) || oracle.awaitable(path, start!, end!) === 'promise') &&
		others.every(
			(other) =>
				oracle.awaitable(path, other.start!, other.end!) === 'plain' &&
				oracle.kindOf(path, other.start!, other.end!) !== 'function',
		)
	);
}

function objectOf(callee: Node): Node {
	return callee.type === 'MemberExpression' ? callee.object : callee;
}

/** The whole of `expect(load()).rejects.toThrow('empty')`. */
function endOfMembers(call: Node): Node {
	let value = call;
	for (let up = parentOf(value); up !== undefined; value = up, up = parentOf(up)) {
		const isPart =
			(up.type === 'MemberExpression' && up.object === value) ||
			(up.type === 'CallExpression' && up.callee === value);
		if (!isPart) return value;
	}
	return value;
}
