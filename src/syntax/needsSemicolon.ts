import type { Node } from '@babel/types';
import { parentOf } from './tree.ts';

/**
 * Whether a statement whose text is about to start with `(` would be read as the continuation of the
 * line before it: the file leaves out semicolons, and the previous token can end an expression.
 */
export function needsSemicolon(text: string, expression: Node): boolean {
	let node = expression;
	for (let up = parentOf(node); up !== undefined; up = parentOf(node)) {
		if (up.start !== expression.start) return false;
		node = up;
		if (up.type === 'ExpressionStatement') break;
	}
	return node.type === 'ExpressionStatement' && isBehindOpenEnd(text, node);
}

/** Whether nothing but a new line ends the statement before, which `(` would go on with. */
export function isBehindOpenEnd(text: string, statement: Node): boolean {
	const block = parentOf(statement);
	const body =
		block?.type === 'Program' || block?.type === 'BlockStatement'
			? block.body
			: block?.type === 'SwitchCase'
				? block.consequent
				: [];
	const previous = body[body.indexOf(statement as never) - 1];
	if (previous === undefined) return false;
	const last = text[previous.end! - 1];
	return last !== ';' && (last !== '}' || endsInExpression(previous));
}

/** `const f = function () {}` ends with a brace that does not end the statement. */
function endsInExpression(statement: Node): boolean {
	return (
		statement.type === 'VariableDeclaration' ||
		statement.type === 'ExpressionStatement' ||
		statement.type === 'ReturnStatement' ||
		statement.type === 'ThrowStatement'
	);
}
