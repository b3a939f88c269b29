import type { Node } from '@babel/types';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';

/**
 * The pattern that a name at an offset is taken out of an object by: `{ load }`, `{ load: read }`. Its
 * type is that of the object.
 */
export function patternAround(
	tree: SyntaxTree,
	offset: number,
): { readonly start: number; readonly end: number } | undefined {
	return takenOutAt(tree, offset)?.pattern;
}

/** The same, and the variable that it becomes; undefined where that is no plain one. */
export function takenOutAt(
	tree: SyntaxTree,
	offset: number,
):
	| {
			readonly pattern: { readonly start: number; readonly end: number };
			readonly local: Node | undefined;
	  }
	| undefined {
	const name = tree.nameAt(offset);
	const parent = name && parentOf(name);
	// `{ load = other }`
	const withDefault = parent?.type === 'AssignmentPattern' && parent.left === name;
	const property = withDefault ? parentOf(parent) : parent;
	if (property?.type !== 'ObjectProperty' || property.computed) return undefined;
	if (property.key !== name && !property.shorthand) return undefined;
	const pattern = parentOf(property);
	if (pattern?.type !== 'ObjectPattern') return undefined;
	const value: Node = property.value;
	const local = value.type === 'AssignmentPattern' ? value.left : value;
	return {
		pattern: rangeOfPattern(tree, pattern),
		local: local.type === 'Identifier' ? local : undefined,
	};
}

/** The range of a pattern without its type annotation. */
export function rangeOfPattern(
	tree: SyntaxTree,
	{ start, end, typeAnnotation }: Node & { type: 'ObjectPattern' },
): { readonly start: number; readonly end: number } {
	const brace = typeAnnotation ? tree.text.lastIndexOf('}', typeAnnotation.start!) + 1 : end!;
	return { start: start!, end: brace };
}
