import type { Node } from '@babel/types';
import { parentOf } from './tree.ts';

/** Whether an identifier only names a property: `a.name`, `{ name: value }`. */
export function isPropertyName(node: Node): boolean {
	const parent = parentOf(node);
	if (parent?.type === 'MemberExpression' || parent?.type === 'OptionalMemberExpression') {
		return parent.property === node && !parent.computed;
	}
	return (
		parent?.type === 'ObjectProperty' &&
		parent.key === node &&
		!parent.shorthand &&
		!parent.computed
	);
}
