import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { memberCall } from './readThen.ts';

/** Whether a promise in an executor settles the one around it: `load().then((page) => resolve(page.title))`. */
export function hasChain(tree: SyntaxTree, body: Node, resolve: string, oracle: Oracle): boolean {
	let found = false;
	const visit = (node: Node): void => {
		const then = memberCall(node, 'then');
		if (then === undefined || !then.arguments.some((each) => hands(each, resolve))) return;
		const { start, end } = then.object;
		found ||= oracle.awaitable(tree.path, start!, end!) === 'promise';
	};
	visit(body);
	forEachOwnNode(body, visit);
	return found;
}

/** Whether it is the function, or calls it in its own code. */
function hands(given: Node, name: string): boolean {
	const callback = unwrapInward(given);
	if (callback.type === 'Identifier') return callback.name === name;
	if (!isFunction(callback)) return false;
	let found = false;
	const visit = (node: Node): void => {
		if (node.type === 'CallExpression' && node.callee.type === 'Identifier')
			found ||= node.callee.name === name;
	};
	visit(callback.body);
	forEachOwnNode(callback.body, visit);
	return found;
}
