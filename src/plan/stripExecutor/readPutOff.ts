import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { isGlobal } from '../functions/isGlobal.ts';
import { describeValue, isIdle } from './describeValue.ts';
import { onlyExpression } from './onlyExpression.ts';
import type { Wrapper } from './wrapper.ts';

/** Reads `Promise.resolve().then(() => work())`. */
export function readPutOff(tree: SyntaxTree, node: Node, oracle: Oracle): Wrapper | undefined {
	if (node.type !== 'CallExpression' || node.arguments.length !== 1) return undefined;
	const base = memberCall(node, 'then');
	if (base?.type !== 'CallExpression' || base.arguments.length > 0) return undefined;
	const promise = memberCall(base, 'resolve');
	if (promise === undefined || !isGlobal(tree, promise, 'Promise', oracle)) return undefined;
	const [fn] = node.arguments;
	if (fn?.type !== 'ArrowFunctionExpression' || fn.params.length > 0) return undefined;
	const value = onlyExpression(fn);
	if (value === undefined || isIdle(value) || !gives(fn.body)) return undefined;
	return {
		tree,
		node,
		label: 'Promise.resolve().then',
		work: describeValue(tree, value, oracle),
		deferral: 'Promise.resolve().then',
	};
}

/** Whether the body's expression is its result. */
export function gives(body: Node): boolean {
	return body.type !== 'BlockStatement' || body.body[0]?.type === 'ReturnStatement';
}

function memberCall(node: Node, name: string): Node | undefined {
	if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
	const { object, property, computed } = node.callee;
	return !computed && property.type === 'Identifier' && property.name === name ? object : undefined;
}
