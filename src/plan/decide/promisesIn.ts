import type { CallExpression, Node } from '@babel/types';
import { promiseCombinator } from '../../edit/mapToPromiseAll.ts';
import { readElementCall } from '../../syntax/elementCall.ts';
import { forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { Session } from '../session.ts';
import { givesPromise } from '../started/handedStart.ts';

/** The calls in a value that give a promise which the value is, or holds: `load()`, `[load()]`, `ids.map(load)`. */
export function promisesIn(
	value: Node | null | undefined,
	tree: SyntaxTree,
	session: Session,
): CallExpression[] {
	const inner = unwrapInward(value);
	const inAll = (nodes: readonly (Node | null | undefined)[]) =>
		nodes.flatMap((node) => promisesIn(node, tree, session));
	switch (inner?.type) {
		case 'CallExpression':
			return isPending(inner, tree, session) || collectsPending(inner, tree, session)
				? [inner]
				: [];
		case 'ArrayExpression':
			return inAll(inner.elements);
		case 'ObjectExpression':
			return inAll(
				inner.properties.map((property) =>
					property.type === 'ObjectProperty'
						? property.value
						: property.type === 'SpreadElement'
							? property
							: undefined,
				),
			);
		case 'SpreadElement':
			return inAll([inner.argument]);
		case 'ConditionalExpression':
			return inAll([inner.consequent, inner.alternate]);
		case 'LogicalExpression':
			return inAll([inner.left, inner.right]);
		default:
			return [];
	}
}

function isPending(call: CallExpression, tree: SyntaxTree, session: Session): boolean {
	return (
		!isSettled(call, tree, session) &&
		session.oracle.awaitable(tree.path, call.start!, call.end!) === 'promise'
	);
}

/** `ids.map((id) => load(id))`, `Array.from(ids, load)` */
function collectsPending(call: CallExpression, tree: SyntaxTree, session: Session): boolean {
	const visit = readElementCall(call, tree.text);
	return (
		visit !== undefined &&
		(visit.method === 'map' || visit.method === 'from') &&
		givesPromise(tree.path, unwrapInward(visit.callback), session)
	);
}

/** `Promise.resolve(1)`, `load().catch(() => none)`, `Promise.allSettled(all)`: what has been waited for, or cannot fail. */
function isSettled(call: CallExpression, tree: SyntaxTree, session: Session): boolean {
	if (/^Promise\s*\.\s*resolve\b/.test(tree.textOf(call))) return true;
	const { callee } = call;
	if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') {
		const handler = call.arguments[0];
		if (callee.property.name === 'catch' && isFunction(handler) && !throws(handler)) return true;
	}
	const combinator = promiseCombinator(call);
	if (combinator === 'allSettled') return true;
	const [array] = call.arguments;
	if (combinator === undefined || array?.type !== 'ArrayExpression') return false;
	return array.elements.every(
		(element) =>
			element === null ||
			element.type === 'AwaitExpression' ||
			(element.type !== 'SpreadElement' &&
				session.oracle.awaitable(tree.path, element.start!, element.end!) === 'plain'),
	);
}

function throws(fn: Node): boolean {
	let isThrown = false;
	forEachOwnNode(fn, ({ type }) => {
		if (type === 'ThrowStatement') isThrown = true;
	});
	return isThrown;
}
