import type { ArrowFunctionExpression, FunctionExpression, Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { describeValue } from './describeValue.ts';
import { onlyExpression } from './onlyExpression.ts';
import type { Settlers } from './readBody.ts';
import { usesThis } from './usesThis.ts';
import type { Wrapper } from './wrapper.ts';

/** Reads `new Promise((resolve, reject) => promise.then(resolve, reject))`, with and without the second leg. */
export function readThen(
	tree: SyntaxTree,
	node: Node,
	executor: ArrowFunctionExpression | FunctionExpression,
	{ resolve, reject }: Settlers,
	oracle: Oracle,
): Wrapper | undefined {
	let call = onlyExpression(executor);
	if (executor.async || call === undefined) return undefined;
	if (executor.type === 'FunctionExpression' && (executor.id || usesThis(executor.body)))
		return undefined;
	let hasReject = false;
	const caught = memberCall(call, 'catch');
	if (caught !== undefined) {
		if (caught.arguments.length !== 1 || !hands(caught.arguments[0], reject)) return undefined;
		hasReject = true;
		call = caught.object;
	}
	const then = memberCall(call, 'then');
	if (then === undefined) return undefined;
	const [fulfilled, rejected, ...others] = then.arguments;
	if (!hands(fulfilled, resolve) || others.length > 0) return undefined;
	if (rejected !== undefined && (hasReject || !hands(rejected, reject))) return undefined;
	hasReject ||= rejected !== undefined;
	const value = describeValue(tree, then.object, oracle);
	// Something with a `then` of its own that is no promise.
	if (value.awaitable === 'plain') return undefined;
	return {
		tree,
		node,
		label: 'new Promise',
		work: { ...value, isSafe: then.object.type === 'Identifier' },
		...(hasReject ? {} : { losesErrors: true as const }),
	};
}

/** A call of a method. */
export interface MemberCall {
	readonly object: Node;
	readonly arguments: readonly Node[];
}

/** The call of a method of this name, when a node is one. */
export function memberCall(node: Node, name: string): MemberCall | undefined {
	if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
	const { object, property, computed } = node.callee;
	if (computed || property.type !== 'Identifier' || property.name !== name) return undefined;
	return { object, arguments: node.arguments };
}

/** `resolve`, or `(value) => resolve(value)`. */
function hands(node: Node | undefined, name: string | undefined): boolean {
	if (node === undefined || name === undefined) return false;
	if (node.type === 'Identifier') return node.name === name;
	if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return false;
	if (node.async || node.generator || node.params.length > 1) return false;
	const call = onlyExpression(node);
	if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier') return false;
	const [parameter] = node.params;
	const [argument] = call.arguments;
	return (
		call.callee.name === name &&
		call.arguments.length === 1 &&
		argument?.type === 'Identifier' &&
		parameter?.type === 'Identifier' &&
		argument.name === parameter.name
	);
}
