import type { SyntaxTree } from '../../syntax/tree.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';

/** `module.exports = { load }`, `const api = { load: loadRows }`: the name is one of those that others call it by. */
export function isOffered(
	{ name, isValue }: Pick<CallSite, 'name' | 'isValue'>,
	tree: SyntaxTree | undefined,
): boolean {
	const node = isValue === true ? tree?.nameAt(name.start) : undefined;
	const property = node && parentOf(node);
	return property?.type === 'ObjectProperty' && parentOf(property)?.type === 'ObjectExpression';
}
