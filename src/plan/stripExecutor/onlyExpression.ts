import type { ArrowFunctionExpression, FunctionExpression, Node } from '@babel/types';

/** The expression that a function consists of. */
export function onlyExpression({
	body,
}: ArrowFunctionExpression | FunctionExpression): Node | undefined {
	if (body.type !== 'BlockStatement') return body;
	const [only, ...others] = body.body;
	if (others.length > 0 || body.directives.length > 0) return undefined;
	if (only?.type === 'ExpressionStatement') return only.expression;
	return only?.type === 'ReturnStatement' ? (only.argument ?? undefined) : undefined;
}
