import type { Node } from '@babel/types';
import type { TextEdit } from '../../plan/plan.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { isFunction } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { forEachChild, parentOf } from '../../syntax/tree.ts';
import type { Callback } from './callback.ts';

/** A name that is declared or used. */
export type Named = Node & { readonly name: string; typeAnnotation?: Node | null };

export function substitute(root: Node, name: string, text: string): TextEdit[] {
	const edits = new Map<number, TextEdit>();
	for (const use of referencesIn(root, name)) {
		const property = parentOf(use);
		const isShorthand = property?.type === 'ObjectProperty' && property.shorthand;
		edits.set(use.start!, {
			start: use.start!,
			end: use.end!,
			text: isShorthand ? `${name}: ${text}` : text,
		});
	}
	return [...edits.values()];
}

/**
 * A name of the callback that means something else around the loop. A parameter shadows an outer
 * variable in both forms, except in the collection, which a `const` of the loop would hide, and for
 * `var`, which would move out to the enclosing function.
 */
export function clashingName(callback: Callback, source: Node): string | undefined {
	const parameters = new Set(callback.params.flatMap((parameter) => [...declaredNames(parameter)]));
	const hidden = [...parameters].find((name) =>
		referencesIn(source, name).some((use) => !isDeclaredWithin(use, source)),
	);
	if (hidden !== undefined) return hidden;
	let clash: string | undefined;
	const visit = (node: Node): void => {
		if (node.type === 'VariableDeclaration' && node.kind === 'var') {
			clash = [...declaredNames(node)][0];
		}
		if (!isFunction(node)) forEachChild(node, visit);
	};
	forEachChild(callback.body, visit);
	return clash;
}

/** Whether a name belongs to a function that stands in the same piece of code. */
function isDeclaredWithin(use: Named, root: Node): boolean {
	for (let up = parentOf(use); up !== undefined && use !== root; up = parentOf(up)) {
		if (isFunction(up) && declaredNames(up).has(use.name)) return true;
		if (up === root) return false;
	}
	return false;
}

/** Whether the callback assigns to one of the names, wherever in it. */
export function isReassigned(callback: Callback, names: readonly string[]): boolean {
	if (names.length === 0) return false;
	let found = false;
	const visit = (node: Node): void => {
		const target =
			node.type === 'AssignmentExpression'
				? node.left
				: node.type === 'UpdateExpression'
					? node.argument
					: (node.type === 'ForOfStatement' || node.type === 'ForInStatement') &&
							node.left.type !== 'VariableDeclaration'
						? node.left
						: undefined;
		if (target !== undefined && !/MemberExpression$/.test(target.type)) {
			const assigned = declaredNames(target);
			found ||= names.some((name) => assigned.has(name));
		}
		forEachChild(node, visit);
	};
	visit(callback.body);
	return found;
}
