import type { Node } from '@babel/types';
import { indentAt } from '../../edit/indentAt.ts';
import { isParenthesized } from '../../syntax/needsParentheses.ts';
import { needsSemicolon } from '../../syntax/needsSemicolon.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { TextEdit } from '../plan.ts';
import { type KeptComment, keptComments } from './comments.ts';
import type { Spot } from './describeSpot.ts';
import { withParentheses } from './describeValue.ts';
import { moveLeft } from './moveLeft.ts';
import type { Value, Wrapper } from './wrapper.ts';

/** Puts the work where its promise was. */
export function draftValue(
	{ tree }: Wrapper,
	value: Value,
	{ kind, target }: Spot,
	drops: (comment: string) => boolean,
): TextEdit[] {
	const { text } = tree;
	const isAwaited = kind === 'awaited' && value.awaitable !== 'plain';
	const isInner = isAwaited && value.binds === 'loose';
	const result = isAwaited ? 'unary' : value.binds;
	const outer = withParentheses(text, target);
	// Parentheses that only the `await` needed.
	const bare =
		result === 'call' && isParenthesized(target) && parentOf(target)?.type !== 'NewExpression';
	const { start, end } = bare ? outer : { start: target.start!, end: target.end! };
	const first = text[value.start]!;
	const needsOuter =
		!isAwaited && !isParenthesized(target) && needsParentheses(target, result, text, value);
	const begins = isInner || needsOuter ? '(' : first;
	const before = keptComments(tree, start, value.start, drops).map(asBlock).join('');
	const after = keptComments(tree, value.end, end, drops)
		.map((comment) => ` ${asBlock(comment).trimEnd()}`)
		.join('');
	const opensLine =
		!isAwaited && before === '' && '([`'.includes(begins) && needsSemicolon(text, target);
	return [
		{
			start,
			end: value.start,
			text: `${opensLine ? ';' : ''}${before}${needsOuter ? '(' : ''}${isAwaited ? 'await ' : ''}${isInner ? '(' : ''}`,
		},
		...value.edits,
		...moveLeft(tree, value, indentAt(text, value.start), indentAt(text, start)),
		{ start: value.end, end, text: `${isInner ? ')' : ''}${needsOuter ? ')' : ''}${after}` },
	].filter((edit) => edit.end > edit.start || edit.text !== '');
}

function asBlock({ type, value }: KeptComment): string {
	return type === 'CommentBlock' ? `/*${value}*/ ` : `/* ${value.trim()} */ `;
}

/** Whether what stands in the place of an `await` or of a call binds less than its surroundings ask for. */
function needsParentheses(
	target: Node,
	binds: Value['binds'],
	text: string,
	{ start }: Value,
): boolean {
	const parent = parentOf(target);
	const rest = text.slice(start);
	switch (parent?.type) {
		case 'ExpressionStatement':
			return /^(?:\{|(?:async\s+)?function\b|class\b|let\s*\[)/.test(rest);
		case 'ArrowFunctionExpression':
			return rest.startsWith('{');
		case 'VariableDeclarator':
		case 'ReturnStatement':
		case 'AssignmentExpression':
		case 'AssignmentPattern':
		case 'ArrayExpression':
		case 'ObjectProperty':
		case 'TemplateLiteral':
		case 'IfStatement':
		case 'SwitchStatement':
		case 'WhileStatement':
		case 'ThrowStatement':
		case 'SpreadElement':
		case 'ClassProperty':
		case 'JSXExpressionContainer':
			return false;
		case 'CallExpression':
		case 'NewExpression':
		case 'OptionalCallExpression':
			return parent.callee === target && (binds !== 'call' || parent.type === 'NewExpression');
		case 'AwaitExpression':
		case 'UnaryExpression':
		case 'BinaryExpression':
		case 'LogicalExpression':
			return (
				binds === 'loose' ||
				(parent.type === 'BinaryExpression' && parent.operator === '**' && binds !== 'call')
			);
		default:
			return binds !== 'call';
	}
}
