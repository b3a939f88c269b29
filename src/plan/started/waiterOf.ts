import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isGlobal } from '../functions/isGlobal.ts';

/**
 * The `await` that waits for a promise where it stands, or the `return` or body of an arrow function that gives it to
 * who calls the function: of `await Promise.all([start()])` and `return isOpen ? start() : other`, and not of
 * `return { done: start() }` and `return void start()`.
 */
export function waiterOf(tree: SyntaxTree, promise: Node, oracle: Oracle): Node | undefined {
	for (let value = unwrapOutward(promise); ; ) {
		const up = parentOf(value);
		if (up?.type === 'AwaitExpression') return up;
		if (up?.type === 'ReturnStatement' || (isFunction(up) && up.body === value))
			return oracle.awaitable(tree.path, value.start!, value.end!) === 'plain' ? undefined : up;
		if (up === undefined || !keepsPromise(tree, value, up, oracle)) return undefined;
		value = unwrapOutward(up);
	}
}

/** Whether what an expression gives waits for a promise in it, or is that promise. */
function keepsPromise(tree: SyntaxTree, value: Node, up: Node, oracle: Oracle): boolean {
	switch (up.type) {
		case 'ConditionalExpression':
			return up.test !== value;
		case 'LogicalExpression':
			return up.right === value || up.operator !== '&&';
		case 'SequenceExpression':
			return up.expressions.at(-1) === value;
		case 'AssignmentExpression':
			return up.right === value;
		case 'SpreadElement':
			return parentOf(up)?.type === 'ArrayExpression';
		case 'ArrayExpression': {
			const call = parentOf(up);
			return (
				call?.type === 'CallExpression' &&
				call.callee.type === 'MemberExpression' &&
				isGlobal(tree, call.callee.object, 'Promise', oracle)
			);
		}
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			return up.object === value;
		case 'CallExpression':
		case 'OptionalCallExpression':
			return true;
		default:
			return false;
	}
}
