import type { Node } from '@babel/types';
import { binderOf } from '../../syntax/binderOf.ts';
import { type FunctionNode, forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';

/** Whether a function renders JSX: on one of its ways at least, what it returns is JSX. */
export function returnsJsx(fn: FunctionNode): boolean {
	if (fn.body.type !== 'BlockStatement') return mayBeJsx(fn.body);
	let found = false;
	forEachOwnNode(fn.body, (node) => {
		if (node.type === 'ReturnStatement' && mayBeJsx(node.argument)) found = true;
	});
	return found;
}

function mayBeJsx(node: Node | null | undefined, isHeld = false): boolean {
	const value = unwrapInward(node);
	switch (value?.type) {
		case 'JSXElement':
		case 'JSXFragment':
			return true;
		case 'ConditionalExpression':
			return mayBeJsx(value.consequent, isHeld) || mayBeJsx(value.alternate, isHeld);
		case 'LogicalExpression':
			return mayBeJsx(value.left, isHeld) || mayBeJsx(value.right, isHeld);
		case 'ArrayExpression':
			return value.elements.some((element) => mayBeJsx(element, isHeld));
		case 'CallExpression':
			return isJsxOfEach(value);
		case 'Identifier':
			return !isHeld && isJsxHeldBy(value, value.name);
		default:
			return false;
	}
}

/** `items.map((item) => <li>{item}</li>)`. */
function isJsxOfEach({
	callee,
	arguments: [callback],
}: Node & { type: 'CallExpression' }): boolean {
	return (
		callee.type === 'MemberExpression' &&
		callee.property.type === 'Identifier' &&
		callee.property.name === 'map' &&
		isFunction(callback) &&
		returnsJsx(callback)
	);
}

/** `const body = <p />; return body`. */
function isJsxHeldBy(use: Node, name: string): boolean {
	const binder = binderOf(use, name);
	const declarator = binder && parentOf(binder);
	return declarator?.type === 'VariableDeclarator' && mayBeJsx(declarator.init, true);
}
