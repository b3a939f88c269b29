import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { describeValue, isIdle } from './describeValue.ts';
import { onlyExpression } from './onlyExpression.ts';
import { gives } from './readPutOff.ts';
import type { Wrapper } from './wrapper.ts';

/** Reads an async function around one expression that is called at once: `(async () => work())()`. */
export function readImmediate(tree: SyntaxTree, node: Node, oracle: Oracle): Wrapper | undefined {
	if (node.type !== 'CallExpression' || node.arguments.length > 0) return undefined;
	const fn = node.callee;
	if (fn.type !== 'ArrowFunctionExpression' || !fn.async || fn.params.length > 0) return undefined;
	const value = onlyExpression(fn);
	// `await (async () => { work(); })()` drops what the work gives.
	const isDropped =
		parentOf(node)?.type === 'AwaitExpression' &&
		parentOf(parentOf(node)!)?.type === 'ExpressionStatement';
	if (value === undefined || isIdle(value) || (!gives(fn.body) && !isDropped)) return undefined;
	return {
		tree,
		node,
		label: 'async function called at once',
		work: describeValue(tree, value, oracle),
		isOftenDropped: true,
	};
}
