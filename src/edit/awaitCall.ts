import type { Node } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import { needsParentheses } from '../syntax/needsParentheses.ts';
import { needsSemicolon } from '../syntax/needsSemicolon.ts';
import { continueChain } from './continueChain.ts';

/**
 * Puts `await` in front of an expression, in parentheses where the place demands them.
 *
 * @param asChain the expression is an optional chain that goes on: the rest becomes `(await …)?.rest`.
 */
export function awaitExpression(expression: Node, text: string, asChain = false): TextEdit[] {
	const start = expression.start!;
	const end = expression.end!;
	const span = end - start;
	if (!needsParentheses(expression)) {
		return [{ start, end: start, text: 'await ', side: 'open', span }];
	}
	const open = needsSemicolon(text, expression) ? ';(await ' : '(await ';
	return [
		{ start, end: start, text: open, side: 'open', span },
		{ start: end, end, text: ')', side: 'close', span },
		...(asChain ? [continueChain(expression, text)] : []),
	];
}
