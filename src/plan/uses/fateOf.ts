import type { CallExpression, Node } from '@babel/types';
import { isInPromiseAll, promiseCombinator } from '../../edit/mapToPromiseAll.ts';
import { readElementCall } from '../../syntax/elementCall.ts';
import {
	enclosingFunction,
	isBeforeCleanup,
	isFunction,
	isInsideTry,
} from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { endedBy } from './endedBy.ts';
import { executorAround } from './executorAround.ts';
import { isAssertedCall, isPromiseResolve } from './isHandled.ts';
import { receiverOf } from './receiverOf.ts';

/** Where a promise ends up. */
export interface Fate {
	/**
	 * `awaited`: nothing else is done before it settles, and its error goes where one that is thrown would go.
	 * `passed-on`: a function that is not async returns it. `caught`: a function returns it that still has something
	 * to do. `dropped`: nobody waits for it. `kept`: somebody may, later.
	 */
	readonly kind: 'awaited' | 'passed-on' | 'caught' | 'dropped' | 'kept';
	/** The first method on the way that gets a rejection, and not what is thrown at once. */
	readonly handler?: string;
	/** The last promise on the way. */
	readonly end: Node;
}

/** Follows a promise through `.then`, `Promise.resolve`, `Promise.all` and `new Promise`. */
export function fateOf(tree: SyntaxTree, promise: Node): Fate {
	let handler: string | undefined;
	for (let at = promise; ; ) {
		const { value, parent } = receiverOf(at);
		const end = (kind: Fate['kind']): Fate => ({
			kind,
			end: value,
			...(handler === undefined ? {} : { handler }),
		});
		const link = linkAt(value);
		if (link !== undefined) {
			handler ??= link.handler;
			at = link.call;
			continue;
		}
		switch (parent?.type) {
			case 'AwaitExpression':
				return end('awaited');
			case 'YieldExpression':
				return end(enclosingFunction(value).function?.async ? 'awaited' : 'kept');
			case 'ExpressionStatement':
			case 'UnaryExpression':
				return end('dropped');
			case 'ArrayExpression': {
				const all = parentOf(parent);
				if (all?.type !== 'CallExpression' || !isInPromiseAll(parent)) return end('kept');
				at = all;
				continue;
			}
			case 'CallExpression':
				if (parent.callee === value) return end('kept');
				if (isAssertedCall(parent)) return end('awaited');
				if (isPromiseResolve(parent) || promiseCombinator(parent) === 'all') {
					at = parent;
					continue;
				}
				return settledBy(tree, parent, handler) ?? end('kept');
			case 'ReturnStatement':
			case 'ArrowFunctionExpression': {
				const fn = enclosingFunction(value).function;
				if (parent.type === 'ReturnStatement' && isBeforeCleanup(parent)) return end('caught');
				if (!isFunction(fn) || fn.async) return end('awaited');
				const visit = readElementCall(parentOf(fn), tree.text);
				if (visit?.callback !== fn) return end('passed-on');
				if (visit.method !== 'map' || !isInPromiseAll(visit.call)) return end('kept');
				at = visit.call;
				continue;
			}
			default:
				return end('kept');
		}
	}
}

/**
 * `new Promise((resolve) => resolve(load()))`: an error rejects the promise, thrown or not. Where the executor still
 * has something to do, that came after the call.
 */
function settledBy(
	tree: SyntaxTree,
	call: CallExpression,
	handler: string | undefined,
): Fate | undefined {
	const executor = call.callee.type === 'Identifier' ? executorAround(call.callee) : undefined;
	if (executor === undefined || executor.fn.async) return undefined;
	const { fn, creation } = executor;
	if (endedBy(tree, call)?.root !== fn || isInsideTry(call)) return undefined;
	const { kind, end } = fateOf(tree, creation);
	return { kind, end, ...(handler === undefined ? {} : { handler }) };
}

/** `.then(show)` behind a promise, and whether it gets a rejection. */
function linkAt(promise: Node): { readonly call: Node; readonly handler?: string } | undefined {
	const member = parentOf(promise);
	const call = member && parentOf(member);
	if (member?.type !== 'MemberExpression' || member.object !== promise) return undefined;
	if (call?.type !== 'CallExpression' || call.callee !== member) return undefined;
	if (member.property.type !== 'Identifier') return undefined;
	const { name } = member.property;
	if (!/^(?:then|catch|finally)$/.test(name)) return undefined;
	const isHandler = name !== 'then' || call.arguments.length > 1;
	return { call, ...(isHandler ? { handler: name } : {}) };
}
