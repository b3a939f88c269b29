import type { Node } from '@babel/types';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { readElementCall } from '../../syntax/elementCall.ts';
import {
	enclosingFunction,
	forEachOwnNode,
	isFunction,
	unwrapOutward,
} from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';

/**
 * `ids.map(async (id) => { total += load(id).price; })`: the old total is read before the wait, and every
 * callback waits at the same time, so all but one of the changes would be lost.
 *
 * @returns what would lose changes, as it is written.
 */
export function findLostUpdate(tree: SyntaxTree, call: Node): string | undefined {
	const { function: fn } = enclosingFunction(call);
	if (fn?.async !== true || !isElementCallback(tree, fn)) return undefined;
	const target = updatedFirst(tree, call, false);
	if (target === undefined || declaredNames(fn).has(rootOf(target))) return undefined;
	return tree.textOf(target);
}

/**
 * `async function read() { total += size(); }`: whoever else changes the total during the wait does so in
 * vain, since its old value has been read.
 *
 * @returns what outlives the function and may lose changes, as it is written.
 */
export function findStaleValue(tree: SyntaxTree, call: Node): string | undefined {
	let { function: fn } = enclosingFunction(call);
	// A callback that becomes the body of a loop belongs to the function around it.
	while (fn !== undefined && isElementCallback(tree, fn))
		fn = enclosingFunction(unwrapOutward(fn)).function;
	const target = fn && updatedFirst(tree, call, true);
	if (fn === undefined || target === undefined || !isHeld(target)) return undefined;
	return declaredNames(fn).has(rootOf(target)) ? undefined : tree.textOf(target);
}

/** It begins with a name or `this`; what a call gives may be new each time. */
function isHeld(target: Node): boolean {
	let root = target;
	while (root.type === 'MemberExpression') root = root.object;
	return root.type === 'Identifier' || root.type === 'ThisExpression';
}

function isElementCallback(tree: SyntaxTree, fn: Node): boolean {
	const value = unwrapOutward(fn);
	return readElementCall(parentOf(value), tree.text)?.callback === value;
}

/** What the result of a call is assigned to, when its old value is read before the call. */
function updatedFirst(tree: SyntaxTree, call: Node, isSum: boolean): Node | undefined {
	let inner = call;
	for (
		let up = parentOf(call);
		up !== undefined && !isFunction(up);
		inner = up, up = parentOf(up)
	) {
		if (up.type !== 'AssignmentExpression' || up.right !== inner) continue;
		const { left, operator } = up;
		if (isSum && /^(?:&&|\|\||\?\?)=$/.test(operator)) continue;
		if (operator !== '=' || isReadBefore(tree.textOf(left), up.right, call, tree)) return left;
	}
	return undefined;
}

/** `total = total + load(id).price`. */
function isReadBefore(text: string, value: Node, call: Node, tree: SyntaxTree): boolean {
	let found = false;
	forEachOwnNode(value, ({ start, end }) => {
		if (end! <= call.start! && tree.text.slice(start!, end!) === text) found = true;
	});
	return found;
}

/** The name that a target begins with; none declares `this`. */
function rootOf(target: Node): string {
	let root = target;
	while (root.type === 'MemberExpression') root = root.object;
	return root.type === 'Identifier' ? root.name : 'this';
}
