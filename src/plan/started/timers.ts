import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { isGlobal } from '../functions/isGlobal.ts';
import type { PlainCall } from './invocation.ts';

const starts = ['setImmediate', 'setTimeout', 'setInterval'];
const ends = ['clearImmediate', 'clearTimeout', 'clearInterval'];

/** Whether a call starts a timer: what it gives is no promise, and whoever gets it waits for nothing. */
export function startsTimer(tree: SyntaxTree, { callee }: PlainCall, oracle: Oracle): boolean {
	return starts.some((name) => isGlobal(tree, callee, name, oracle));
}

/** Whether a timer that a call starts may be due as soon as others had a turn. */
export function isDueSoon(
	tree: SyntaxTree,
	{ callee, arguments: [, delay] }: PlainCall,
	oracle: Oracle,
): boolean {
	return (
		isGlobal(tree, callee, 'setImmediate', oracle) ||
		delay?.type !== 'NumericLiteral' ||
		delay.value <= 1
	);
}

/** `clearTimeout(timer)` */
export function endsTimer(tree: SyntaxTree, node: Node, oracle: Oracle): boolean {
	return (
		node.type === 'CallExpression' && ends.some((name) => isGlobal(tree, node.callee, name, oracle))
	);
}
