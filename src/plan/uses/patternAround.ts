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
	const name = tree.nameAt(offset);
	const property = name && parentOf(name);
	if (property?.type !== 'ObjectProperty' || property.computed) return undefined;
	if (property.key !== name && !property.shorthand) {
		// The value of a shorthand property with a default: `{ load = other }`.
		return undefined;
	}
	const pattern: Node | undefined = parentOf(property);
	if (pattern?.type !== 'ObjectPattern') return undefined;
	return rangeOfPattern(tree, pattern);
}

/** The range of a pattern without its type annotation. */
export function rangeOfPattern(
	tree: SyntaxTree,
	{ start, end, typeAnnotation }: Node & { type: 'ObjectPattern' },
): { readonly start: number; readonly end: number } {
	const brace = typeAnnotation ? tree.text.lastIndexOf('}', typeAnnotation.start!) + 1 : end!;
	return { start: start!, end: brace };
}
