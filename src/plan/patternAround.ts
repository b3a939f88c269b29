import type { Node } from '@babel/types';
import { parentOf, type SyntaxTree } from '../syntax/tree.ts';

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
	const end = pattern.typeAnnotation
		? tree.text.lastIndexOf('}', pattern.typeAnnotation.start!) + 1
		: pattern.end!;
	return { start: pattern.start!, end };
}
