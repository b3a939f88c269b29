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
	if (fn?.async !== true) return undefined;
	const value = unwrapOutward(fn);
	if (readElementCall(parentOf(value), tree.text)?.callback !== value) return undefined;
	let inner = call;
	for (
		let up = parentOf(call);
		up !== undefined && !isFunction(up);
		inner = up, up = parentOf(up)
	) {
		if (up.type !== 'AssignmentExpression' || up.right !== inner) continue;
		const { left, operator } = up;
		const text = tree.text.slice(left.start!, left.end!);
		const readsFirst = operator !== '=' || isReadBefore(text, up.right, call, tree);
		if (readsFirst && !declaredNames(fn).has(rootOf(left))) return text;
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
