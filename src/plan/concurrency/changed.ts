import type { Node } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { type Effect, known } from './effect.ts';
import type { Locals } from './locals.ts';

/** What an assignment to a target changes that others have; undefined when nothing. */
export function changed(target: Node, tree: SyntaxTree, locals: Locals): Effect | undefined {
	switch (target.type) {
		case 'ArrayPattern':
			return firstOf(target.elements, tree, locals);
		case 'ObjectPattern':
			return firstOf(
				target.properties.map((property) =>
					property.type === 'RestElement' ? property.argument : property.value,
				),
				tree,
				locals,
			);
		case 'AssignmentPattern':
			return changed(target.left, tree, locals);
		case 'RestElement':
			return changed(target.argument, tree, locals);
		case 'TSAsExpression':
		case 'TSSatisfiesExpression':
		case 'TSNonNullExpression':
		case 'ParenthesizedExpression':
			return changed(target.expression, tree, locals);
		default: {
			const isOwn =
				target.type === 'Identifier' ? locals.declares(target) : locals.owns(objectOf(target));
			const text = tree.textOf(target);
			return isOwn ? undefined : known(`\`${text}\` changes`, target, tree);
		}
	}
}

function firstOf(
	targets: readonly (Node | null)[],
	tree: SyntaxTree,
	locals: Locals,
): Effect | undefined {
	for (const target of targets) {
		const effect = target ? changed(target, tree, locals) : undefined;
		if (effect !== undefined) return effect;
	}
	return undefined;
}

function objectOf(target: Node): Node {
	return 'object' in target && typeof target.object === 'object' ? (target.object as Node) : target;
}
