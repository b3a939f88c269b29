import type { CallExpression, Node } from '@babel/types';
import { forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { isGlobal } from '../functions/isGlobal.ts';
import type { Session } from '../session.ts';
import { onlyExpression } from './onlyExpression.ts';
import { findForm } from './readCallback.ts';
import { findPromiseForm } from './readPromisified.ts';
import type { Kept } from './wrapper.ts';

/** Says of a promise around a function that has a promise form why that does not take its place. */
export function readUnfit(tree: SyntaxTree, node: Node, { oracle }: Session): Kept | undefined {
	if (node.type !== 'NewExpression' || !isGlobal(tree, node.callee, 'Promise', oracle))
		return undefined;
	const [executor] = node.arguments;
	if (executor?.type !== 'ArrowFunctionExpression' && executor?.type !== 'FunctionExpression')
		return undefined;
	const [resolve] = executor.params;
	if (resolve?.type !== 'Identifier') return undefined;
	const call = callsIn(executor.body).find(
		(each) =>
			settles(each.arguments.at(-1), resolve.name) &&
			(findPromiseForm(tree, each, oracle) ?? findForm(tree, each, oracle)) !== undefined,
	);
	if (call === undefined) return undefined;
	const name = `\`${tree.textOf(call.callee)}\``;
	const message =
		onlyExpression(executor) === call
			? `its callback does something else than to reject with the error of ${name} and to resolve with its result`
			: `its executor does something else than to call ${name}`;
	return { node, code: 'executor-shape', message };
}

function callsIn(body: Node): CallExpression[] {
	const calls: CallExpression[] = [];
	const visit = (node: Node): void => {
		if (node.type === 'CallExpression') calls.push(node);
	};
	visit(body);
	forEachOwnNode(body, visit);
	return calls;
}

/** Whether a callback is the function, or uses it. */
function settles(callback: Node | undefined, name: string): boolean {
	if (callback?.type === 'Identifier') return callback.name === name;
	return isFunction(callback) && referencesIn(callback.body, name).length > 0;
}
