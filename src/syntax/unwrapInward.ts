import type { Node } from '@babel/types';

/** The value without type assertions and parentheses around it. */
export function unwrapInward(node: Node): Node;
export function unwrapInward(node: Node | null | undefined): Node | undefined;
export function unwrapInward(node: Node | null | undefined): Node | undefined {
	switch (node?.type) {
		case 'TSAsExpression':
		case 'TSSatisfiesExpression':
		case 'TSNonNullExpression':
		case 'TSTypeAssertion':
		case 'ParenthesizedExpression':
			return unwrapInward(node.expression);
		default:
			return node ?? undefined;
	}
}
