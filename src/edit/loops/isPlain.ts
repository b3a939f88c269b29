import type { Node } from '@babel/types';

/** Evaluating it again, or not at all, changes nothing. */
export function isPlain(node: Node): boolean {
	return /^(?:Identifier|ThisExpression|NullLiteral|StringLiteral|NumericLiteral|BooleanLiteral)$/.test(
		node.type,
	);
}
