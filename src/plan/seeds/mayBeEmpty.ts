import type { Node } from '@babel/types';
import { constantValue } from '../../syntax/constantValue.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';

/** Whether the code says that a value may be an empty text: by itself, as one of several, or as a default. */
export function mayBeEmpty(value: Node, tree: SyntaxTree, session: Session): boolean {
	switch (value.type) {
		case 'StringLiteral':
			return value.value === '';
		case 'TemplateLiteral':
			return value.expressions.length === 0 && value.quasis[0]!.value.cooked === '';
		case 'ConditionalExpression':
			return [value.consequent, value.alternate].some((branch) =>
				mayBeEmpty(branch, tree, session),
			);
		case 'LogicalExpression':
			return value.operator === '||'
				? mayBeEmpty(value.right, tree, session)
				: [value.left, value.right].some((branch) => mayBeEmpty(branch, tree, session));
		case 'Identifier': {
			const initial = initialOf(value, tree, session);
			return initial !== undefined && mayBeEmpty(initial, tree, session);
		}
		default:
			return false;
	}
}

/** What a constant is declared with, or the default of a parameter. */
function initialOf(
	name: Node,
	{ path }: SyntaxTree,
	{ oracle, treeOf }: Session,
): Node | undefined {
	const [place, ...others] = oracle.declarationsAt(path, name.start!);
	if (place?.file !== path || others.length > 0) return undefined;
	const declared = treeOf(path)?.nameAt(place.offset);
	const parent = declared && parentOf(declared);
	if (parent?.type === 'AssignmentPattern' && parent.left === declared) return parent.right;
	return declared && constantValue(declared);
}
