import type { AwaitExpression, Node } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import { isParenthesized } from '../syntax/needsParentheses.ts';
import { needsSemicolon } from '../syntax/needsSemicolon.ts';
import { parentOf } from '../syntax/tree.ts';

/**
 * Takes `await` away, with the parentheses that only it needed: `(await load()).name` becomes
 * `load().name`. Comments after `await` stay.
 */
export function dropAwait(node: AwaitExpression, text: string): TextEdit[] {
	const { argument } = node;
	const inner = innerStart(argument);
	const spaces = /^\s*/.exec(text.slice(node.start! + 'await'.length, inner))![0].length;
	const end = node.start! + 'await'.length + spaces;
	const opensNow = text[inner] === '(' && !isParenthesized(node) && needsSemicolon(text, node);
	const edits: TextEdit[] = [{ start: node.start!, end, text: opensNow ? ';' : '' }];
	const open = parenthesisBefore(node);
	if (open === undefined || !isSelfContained(argument) || !isLooseIn(node)) return edits;
	const close = text.indexOf(')', argument.end!);
	const before = text.slice(open + 1, node.start!);
	const after = text.slice(node.end!, close);
	if (before.trim() !== '' || after.trim() !== '') return edits;
	return [
		{ start: open, end, text: '' },
		{ start: node.end!, end: close + 1, text: '' },
	];
}

function innerStart(node: Node): number {
	return parenthesisBefore(node) ?? node.start!;
}

function parenthesisBefore(node: Node): number | undefined {
	const extra = (node as { extra?: { parenthesized?: boolean; parenStart?: number } }).extra;
	return extra?.parenthesized ? extra.parenStart : undefined;
}

/** Binds as strongly as a member access. */
function isSelfContained(node: Node): boolean {
	return /^(?:Call|Member|OptionalCall|OptionalMember)Expression$|^Identifier$/.test(node.type);
}

/** Parentheses that only kept the `await` together; those of `new (f())()` and optional chains matter. */
function isLooseIn(node: AwaitExpression): boolean {
	const parent = parentOf(node);
	return !node.argument.type.startsWith('Optional') && parent?.type !== 'NewExpression';
}
