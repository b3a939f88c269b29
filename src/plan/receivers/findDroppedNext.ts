import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';

/**
 * Whether a callback in the file that is handed to one of these members calls the next one without
 * waiting for it: `app.use((context, next) => { next(); })`.
 *
 * @param names `Application.use`, …
 * @param position of the parameter that calls the next one.
 */
export function findDroppedNext(
	tree: SyntaxTree,
	names: readonly string[],
	position: number,
): boolean {
	const members = new Set(names.map((name) => name.slice(name.lastIndexOf('.') + 1)));
	for (const node of tree.walk()) {
		if (node.type !== 'ExpressionStatement' || node.expression.type !== 'CallExpression') continue;
		const { callee } = node.expression;
		if (callee.type !== 'Identifier') continue;
		const fn = functionWith(node, callee.name, position);
		const call = fn && parentOf(fn);
		if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') continue;
		const { property } = call.callee;
		if (property.type === 'Identifier' && members.has(property.name)) return true;
	}
	return false;
}

/** The innermost function around a node that has a parameter of this name at this position. */
function functionWith(node: Node, name: string, position: number): Node | undefined {
	for (let up = parentOf(node); up !== undefined; up = parentOf(up)) {
		if (!isFunction(up)) continue;
		const parameter = up.params[position];
		if (parameter?.type === 'Identifier' && parameter.name === name) return up;
	}
	return undefined;
}
