import type { Node } from '@babel/types';
import { isTarget } from '../../syntax/assignments.ts';
import { binderOf } from '../../syntax/binderOf.ts';
import { isFunction } from '../../syntax/functions.ts';
import { importOf } from '../../syntax/imports.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { TextEdit } from '../plan.ts';

/**
 * Puts what a function is given in the place of its parameters: `(k) => fetch(k)` with `n` does `fetch(n)`.
 *
 * @param value the expression that the function consists of
 * @returns undefined where that may be something else
 */
export function passArguments(
	tree: SyntaxTree,
	value: Node,
	params: readonly Node[],
	passed: readonly Node[],
): TextEdit[] | undefined {
	if (params.length !== passed.length) return undefined;
	if (params.length === 0) return [];
	// A function inside may have a variable of the name, or run later.
	if ([...tree.walk(value)].some((node) => isFunction(node) || node.type === 'ClassExpression'))
		return undefined;
	const edits: TextEdit[] = [];
	for (const [i, param] of params.entries()) {
		const argument = passed[i]!;
		if (param.type !== 'Identifier' || argument.type !== 'Identifier') return undefined;
		if (!isFixed(tree, argument, argument.name)) return undefined;
		for (const name of referencesIn(value, param.name)) {
			if (isTarget(name)) return undefined;
			const up = parentOf(name);
			const isShort = up?.type === 'ObjectProperty' && up.shorthand;
			const text = isShort ? `${param.name}: ${argument.name}` : argument.name;
			if (param.name !== argument.name) edits.push({ start: name.start!, end: name.end!, text });
		}
	}
	return edits;
}

/** Whether a name stands for the same value all the time. */
function isFixed(tree: SyntaxTree, node: Node, name: string): boolean {
	const binder = binderOf(node, name);
	if (binder === undefined || importOf(tree, name) !== undefined) return false;
	return !referencesIn(tree.root, name).some(isTarget);
}
