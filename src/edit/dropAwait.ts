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
	const start = node.start!;
	const inner = parenthesisBefore(argument) ?? argument.start!;
	const spaces = /^\s*/.exec(text.slice(start + 'await'.length, inner))![0].length;
	const end = start + 'await'.length + spaces;
	const isBroken = text.slice(end, inner).includes('\n');
	const open = isBroken ? undefined : looseParenthesis(node, text);
	if (open !== undefined) {
		const close = text.indexOf(')', node.end!);
		return [
			{ start: open, end, text: joinsWord(text, open, end) ? ' ' : '' },
			{ start: node.end!, end: close + 1, text: '' },
		];
	}
	if ((isBroken && endsAtNewline(node)) || (startsStatement(node) && opensBlock(text, inner)))
		return [
			{ start, end, text: '(' },
			{ start: node.end!, end: node.end!, text: ')' },
		];
	return [{ start, end, text: separator(node, text, end, inner) }];
}

/** What has to stand in place of `await`, so that what follows is not read as going on with what is before. */
function separator(node: AwaitExpression, text: string, end: number, inner: number): string {
	if (isParenthesized(node)) return '';
	if (/[([`/+\-<]/.test(text[inner]!) && needsSemicolon(text, node)) return ';';
	// `- await -x`, `a+await +b`: no `--`, no `++`.
	const isDoubled = /[+-]/.test(text[end]!) && text[end] === text[node.start! - 1];
	return isDoubled || joinsWord(text, node.start!, end) ? ' ' : '';
}

/** `return(await f()).x` without its parenthesis. */
function joinsWord(text: string, start: number, end: number): boolean {
	return /[\w$]/.test(text[start - 1] ?? '') && /[\w$]/.test(text[end] ?? '');
}

/** Whether the expression is the first thing of a statement or operator whose operand begins on its line. */
function endsAtNewline(node: Node): boolean {
	let child = node;
	for (let up = parentOf(node); up !== undefined; child = up, up = parentOf(up)) {
		if (isParenthesized(child)) return false;
		if (/^(?:Return|Throw)Statement$|^YieldExpression$/.test(up.type)) return true;
		if (up.start !== child.start) return false;
	}
	return false;
}

/** Whether it is the first thing of an expression statement, or of the body of an arrow function. */
function startsStatement(node: Node): boolean {
	let child = node;
	for (let up = parentOf(node); up !== undefined; child = up, up = parentOf(up)) {
		if (isParenthesized(child)) return false;
		if (up.type === 'ExpressionStatement') return true;
		if (up.type === 'ArrowFunctionExpression') return up.body === child;
		if (up.start !== child.start) return false;
	}
	return false;
}

/** What would be a block or a declaration at the beginning of a statement. */
function opensBlock(text: string, start: number): boolean {
	return /^(?:\{|function\b|class\b|async\s+function\b|let\s*\[)/.test(
		text.slice(start, start + 40),
	);
}

/** The opening parenthesis that only kept the `await` together. */
function looseParenthesis(node: AwaitExpression, text: string): number | undefined {
	const { argument } = node;
	const open = parenthesisBefore(node);
	if (open === undefined || !isSelfContained(argument, node) || isConstructed(node))
		return undefined;
	const close = text.indexOf(')', node.end!);
	const before = text.slice(open + 1, node.start!);
	const after = text.slice(node.end!, close);
	return before.trim() === '' && after.trim() === '' ? open : undefined;
}

function parenthesisBefore(node: Node): number | undefined {
	const extra = (node as { extra?: { parenthesized?: boolean; parenStart?: number } }).extra;
	return extra?.parenthesized ? extra.parenStart : undefined;
}

/** Binds as strongly as a member access; an optional chain would go on with what follows. */
function isSelfContained({ type }: Node, awaited: Node): boolean {
	if (/^Optional(?:Call|Member)Expression$/.test(type))
		return !/Member|Call|NonNull|Tagged/.test(parentOf(awaited)?.type ?? '');
	return /^(?:Call|Member)Expression$|^Identifier$/.test(type);
}

/** `new (f())()`, `new (f().Type)()`: without parentheses, `new` would take the first call for its own. */
function isConstructed(node: Node): boolean {
	let child = node;
	for (let up = parentOf(node); up !== undefined; child = up, up = parentOf(up)) {
		if (up.type === 'NewExpression') return up.callee === child;
		if (up.type !== 'MemberExpression' || up.object !== child) return false;
	}
	return false;
}
