import type { Node } from '@babel/types';
import { indentAt } from '../../edit/indentAt.ts';
import { indentUnit } from '../../edit/indentUnit.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { enclosingFunction } from '../../syntax/functions.ts';
import { isBehindOpenEnd } from '../../syntax/needsSemicolon.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { TextEdit } from '../plan.ts';
import { type KeptComment, keptComments } from './comments.ts';
import type { Spot } from './describeSpot.ts';
import { describeValue, isIdle, withParentheses } from './describeValue.ts';
import { draftChoices } from './draftChoices.ts';
import { findClash } from './findClash.ts';
import { type Host, isInline } from './isInline.ts';
import { isTried } from './isTried.ts';
import { moveLeft } from './moveLeft.ts';
import type { Body, Exit, Wrapper } from './wrapper.ts';

interface Range {
	readonly start: number;
	readonly end: number;
}

/** Puts statements where their promise was; a sentence when there is no place for them. */
export function draftBody(
	{ tree }: Wrapper,
	body: Body,
	spot: Spot,
	oracle: Oracle,
	drops: (comment: string) => boolean,
): TextEdit[] | string {
	const host = findHost(tree, spot);
	if (host === undefined) return 'its statements have no place in the middle of an expression';
	const isReturn = host.lead === 'return ';
	if (
		!isReturn &&
		body.exits.filter(({ kind }) => kind === 'resolve').some(({ isLast }) => !isLast)
	)
		return 'it resolves in several places';
	if (spot.kind === 'awaited' && body.exits.some((exit) => isTried(tree, exit, body, oracle)))
		return 'it resolves with a promise inside of a `try`, which would wait for that';
	if (host.isListed) {
		const clash = findClash(body, host.node, spot.target);
		if (clash !== undefined) return `\`${clash}\` is already a name around it`;
	}
	const endsFunction = isReturn && isLastIn(host.node);
	const removed = body.exits.filter((exit) => isNothing(exit, host, endsFunction));
	const exits = body.exits.flatMap((exit) => {
		if (!removed.includes(exit)) return draftExit(tree, exit, host, spot, oracle);
		return host.isListed ? [] : [removeStatement(tree.text, exit.start, exit.end)];
	});
	const frame = host.isListed
		? unwrapBraces(tree, body, host, removed, drops)
		: keepBraces(tree, body, host.node, drops);
	if (typeof frame === 'string') return frame;
	const choices = draftChoices(tree, body, indentOf(tree, body, host), (start) =>
		isInline(tree, body, host, start),
	);
	const ends = body.needless.map(({ start, end }) => removeStatement(tree.text, start!, end!));
	return typeof choices === 'string' ? choices : [...frame, ...exits, ...choices, ...ends];
}

/** How far in the statements stand, where they move. */
function indentOf(
	{ text }: SyntaxTree,
	{ block }: Body,
	{ node, isListed }: Host,
): string | undefined {
	if (isListed) return indentAt(text, node.start!);
	return block === undefined
		? indentAt(text, parentOf(node)!.start!) + indentUnit(text)
		: undefined;
}

function findHost({ text }: SyntaxTree, { target, kind }: Spot): Host | undefined {
	const parent = parentOf(target)!;
	if (parent.type === 'ArrowFunctionExpression')
		return { node: target, lead: 'return ', isListed: false };
	const declaration = parentOf(parent);
	const isVariable =
		parent.type === 'VariableDeclarator' &&
		declaration?.type === 'VariableDeclaration' &&
		declaration.declarations.length === 1;
	const isAssignment =
		parent.type === 'AssignmentExpression' &&
		parent.operator === '=' &&
		parent.left.type === 'Identifier' &&
		declaration?.type === 'ExpressionStatement';
	const statement = isVariable || isAssignment ? declaration : parent;
	if (!/^(?:VariableDeclaration|ExpressionStatement|ReturnStatement)$/.test(statement.type))
		return undefined;
	const lead =
		statement.type === 'ReturnStatement' ? 'return ' : text.slice(statement.start!, target.start!);
	if (lead.includes('\n') || lead.includes('//')) return undefined;
	const list = parentOf(statement);
	const isListed = list?.type === 'BlockStatement' || list?.type === 'Program';
	if (!isListed && kind === 'awaited' && lead !== 'return ' && lead !== '') return undefined;
	return { node: statement, lead, isListed };
}

/** Whether nothing comes after a statement in its function. */
function isLastIn(statement: Node): boolean {
	const parent = parentOf(statement);
	if (parent?.type === 'ArrowFunctionExpression') return true;
	if (parent?.type !== 'BlockStatement' || parent.body.at(-1) !== statement) return false;
	return enclosingFunction(statement).function?.body === parent;
}

/** Whether nothing is left of an exit, because it only said that the work is done. */
function isNothing({ kind, value, isLast }: Exit, { lead }: Host, endsFunction: boolean): boolean {
	if (kind === 'reject' || !isLast) return false;
	return lead === '' ? isIdle(value) : endsFunction && value === undefined;
}

/** `resolve(x)` becomes what the host does with `x`, `reject(x)` throws it. */
function draftExit(
	tree: SyntaxTree,
	{ kind, start, end, value }: Exit,
	{ lead }: Host,
	spot: Spot,
	oracle: Oracle,
): TextEdit[] {
	const { text } = tree;
	const semicolon = text.slice(start, end).trimEnd().endsWith(';') ? ';' : '';
	const written = kind === 'reject' ? 'throw ' : lead;
	if (value === undefined) {
		const nothing = written === 'return ' ? 'return' : `${written}undefined`;
		return [{ start, end, text: `${nothing}${semicolon}` }];
	}
	const { start: from, end: to, awaitable, binds } = describeValue(tree, value, oracle);
	const isAwaited = kind === 'resolve' && spot.kind === 'awaited' && awaitable !== 'plain';
	const isWrapped = isAwaited
		? binds === 'loose'
		: written === '' && /^[{(]/.test(text.slice(from));
	return [
		{ start, end: from, text: `${written}${isAwaited ? 'await ' : ''}${isWrapped ? '(' : ''}` },
		...moveLeft(tree, { start: from, end: to }, indentAt(text, from), indentAt(text, start)),
		{ start: to, end, text: `${isWrapped ? ')' : ''}${semicolon}` },
	];
}

/** A statement with the line that it has for itself. */
function removeStatement(text: string, start: number, end: number): TextEdit {
	const line = text.lastIndexOf('\n', start - 1);
	const hasLine = line >= 0 && text.slice(line, start).trim() === '';
	const blank = /[ \t]*$/.exec(text.slice(0, start))![0].length;
	const from = hasLine ? line - (text[line - 1] === '\r' ? 1 : 0) : start - blank;
	return { start: from, end, text: '' };
}

/** The executor's braces become those of the function, or of the branch. */
function keepBraces(
	tree: SyntaxTree,
	{ block, statements }: Body,
	node: Node,
	drops: (comment: string) => boolean,
): TextEdit[] | string {
	const { start, end } = withParentheses(tree.text, node);
	if (block === undefined) return putInBraces(tree, statements[0]!, node);
	const lost = [
		...keptComments(tree, start!, block.start!, drops),
		...keptComments(tree, block.end!, end!, drops),
	];
	if (lost.length > 0) return 'comments stand where nothing is left';
	if (statements.some((statement) => statement.start! < block.start!))
		return 'it has statements in front of a `try`';
	return [
		{ start: start!, end: block.start!, text: '' },
		{ start: block.end!, end: end!, text: '' },
	];
}

/** The expression that an executor was becomes a statement of the function. */
function putInBraces(tree: SyntaxTree, { start, end }: Node, host: Node): TextEdit[] | string {
	const { text } = tree;
	const newline = text.includes('\r\n') ? '\r\n' : '\n';
	const outer = indentAt(text, parentOf(host)!.start!);
	const whole = withParentheses(text, host);
	const from = whole.start - /\s*$/.exec(text.slice(0, whole.start))![0].length;
	if (
		keptComments(tree, from, start!, () => false).length > 0 ||
		keptComments(tree, end!, whole.end, () => false).length > 0
	)
		return 'comments stand where nothing is left';
	return [
		{ start: from, end: start!, text: ` {${newline}${outer}${indentUnit(text)}` },
		{ start: end!, end: whole.end, text: `${newline}${outer}}` },
	];
}

/** The statements move out of the braces, and to the left. */
function unwrapBraces(
	tree: SyntaxTree,
	body: Body,
	place: Host,
	removed: readonly Exit[],
	drops: (comment: string) => boolean,
): TextEdit[] {
	const { text } = tree;
	const newline = text.includes('\r\n') ? '\r\n' : '\n';
	const { statements, exits } = body;
	const host = place.node;
	const indent = indentAt(text, host.start!);
	const edits: TextEdit[] = [];
	let end = host.start!;
	let last: Node | undefined;
	for (const statement of statements) {
		if (removed.some((exit) => exit.start === statement.start)) continue;
		// The `return;` behind an exit is part of it.
		if (statement.start! < end) continue;
		const gap = { start: end, end: statement.start! };
		const isFirst = statement === statements[0];
		if (!isFirst && isKeptGap(tree, gap, drops))
			edits.push(...shiftLines(tree, gap, statement, indent));
		else {
			const lines = keptComments(tree, gap.start, gap.end, drops)
				.map((comment) => `${write(comment)}${newline}${indent}`)
				.join('');
			const begin = last === undefined && opensOnto(tree, statement, host) ? ';' : '';
			const stays = lines === '' && isInline(tree, body, place, statement.start!);
			const between = stays ? ' ' : `${newline}${indent}`;
			edits.push({ ...gap, text: `${isFirst ? '' : between}${lines}${begin}` });
		}
		last = statement;
		edits.push(...shiftLines(tree, rangeOf(statement), statement, indent));
		end = exits.find((exit) => exit.start === statement.start)?.end ?? statement.end!;
	}
	const behind = keptComments(tree, end, host.end!, drops);
	const lines = behind
		.map((comment) => {
			const isOnLine = !text.slice(end, comment.start!).includes('\n');
			return `${isOnLine ? ' ' : `${newline}${indent}`}${write(comment)}`;
		})
		.join('');
	const semicolon = last === undefined ? '' : lostEnd(tree, last, host);
	edits.push({ start: end, end: host.end!, text: `${semicolon}${lines}` });
	return edits;
}

/** Whether the first statement would go on with the one in front of its promise. */
function opensOnto({ text }: SyntaxTree, { start }: Node, host: Node): boolean {
	return /^[([`/+\-<]/.test(text.slice(start!)) && isBehindOpenEnd(text, host);
}

/** The semicolon that parted the promise from what comes behind it, where the last statement has none. */
function lostEnd({ text }: SyntaxTree, last: Node, host: Node): string {
	const isOpen = /^(?:Expression|Return|Throw)Statement$|^VariableDeclaration$/.test(last.type);
	if (!isOpen || text[last.end! - 1] === ';') return '';
	return /\s*;$/.exec(text.slice(host.start!, host.end!))?.[0] ?? '';
}

function write({ type, value }: KeptComment): string {
	return type === 'CommentBlock' ? `/*${value}*/` : `//${value}`;
}

/** Whether all that stands between two statements stays: blank lines, comments. */
function isKeptGap(
	tree: SyntaxTree,
	{ start, end }: Range,
	drops: (comment: string) => boolean,
): boolean {
	const gap = tree.text.slice(start, end);
	const kept = keptComments(tree, start, end, drops).length;
	return /\n\s*$/.test(gap) && kept === keptComments(tree, start, end, () => false).length;
}

/** Moves the lines of a range as far to the left as the first one of a statement moves. */
function shiftLines(tree: SyntaxTree, range: Range, statement: Node, indent: string): TextEdit[] {
	return moveLeft(tree, range, indentAt(tree.text, statement.start!), indent);
}

function rangeOf({ start, end }: Node): Range {
	return { start: start!, end: end! };
}
