import type { Node, Statement } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { continuesLine } from './continuesLine.ts';
import { endOfStatement } from './endOfStatement.ts';
import { indentAt } from './indentAt.ts';
import { indentUnit } from './indentUnit.ts';
import { literalLines } from './loops/shiftBody.ts';
import { removeStatement } from './removeStatement.ts';

/** A statement with an awaited call, and what its result is bound to. */
export interface JoinedAwait {
	readonly statement: Statement;
	readonly call: Node;
	readonly kind: string | undefined;
	readonly pattern: Node | undefined;
	readonly type: Node | undefined;
}

/** Lines longer than this are split. */
const lineWidth = 80;

/**
 * Turns `const a = await f(); const b = await g();` into `const [a, b] = await Promise.all([f(), g()]);`,
 * which stands in place of the first or the last of them. Comments go with their calls.
 *
 * @returns the edits, or the reason why not
 */
export function joinAwaits(
	members: readonly JoinedAwait[],
	anchor: 'first' | 'last',
	tree: SyntaxTree,
): TextEdit[] | string {
	const { text } = tree;
	const at = anchor === 'first' ? members[0]! : members.at(-1)!;
	const comments = (tree.root.comments ?? []).map(({ start, end }) => ({
		start: start!,
		end: end!,
	}));
	const within = (from: number, to: number) =>
		comments.some(({ start, end }) => start >= from && end <= to);
	for (const { statement, call } of members) {
		if (within(statement.start!, call.start!) || within(call.end!, endOfStatement(text, statement)))
			return 'a comment stands inside one of the statements';
		const isGuard = statement !== at.statement && text[endOfStatement(text, statement) - 1] === ';';
		if (
			isGuard &&
			continuesLine(text, statement.end!) &&
			!/[;{]\s*$/.test(text.slice(0, statement.start!))
		)
			return 'the line below one of them would go on with the line above it';
	}
	const parts = members.map((member) => describePart(member, comments, text));
	const newline = text.includes('\r\n') ? '\r\n' : '\n';
	const indent = indentAt(text, at.statement.start!);
	const deep = `${indent}${indentUnit(text)}`;
	const head = headOf(members, text);
	const semicolon = text[endOfStatement(text, at.statement) - 1] === ';' ? ';' : '';
	const isFirst = (index: number) => anchor === 'first' && index === 0;
	const plain = parts.map(({ call }) => textBetween(call, text)).join(', ');
	const oneLine = `${head}[${plain}])${semicolon}`;
	const hasComments = parts.some(
		({ leading, trailing }, index) => (leading !== '' && !isFirst(index)) || trailing !== '',
	);
	const isSplit =
		hasComments ||
		parts.some(({ call }) => /\n/.test(textBetween(call, text))) ||
		widthOf(indent) + oneLine.length > lineWidth;
	const lines = parts.flatMap(({ leading, call, trailing }, index) => [
		...(isFirst(index) || leading === ''
			? []
			: leading.split(/\r?\n/).map((line) => `${deep}${line.trimStart()}`)),
		`${deep}${shifted(call, tree, indentUnit(text))},${trailing && ` ${trailing}`}`,
	]);
	const joined = isSplit
		? [`${head}[`, ...lines, `${indent}])${semicolon}`].join(newline)
		: oneLine;
	return parts.map((part): TextEdit => {
		const { statement, start, end } = part;
		if (statement !== at.statement) return removeStatement(start, end, text);
		const from = anchor === 'first' ? statement.start! : start;
		return { start: from, end, text: joined };
	});
}

interface Part {
	readonly statement: Statement;
	readonly call: Node;
	/** Comments on the lines right above it. */
	readonly leading: string;
	/** A comment behind it on its line. */
	readonly trailing: string;
	readonly start: number;
	readonly end: number;
}

function describePart(
	{ statement, call }: JoinedAwait,
	comments: readonly { start: number; end: number }[],
	text: string,
): Part {
	let start = statement.start!;
	for (const comment of comments.toReversed()) {
		const isAbove =
			comment.end <= start && /^[ \t]*\r?\n[ \t]*$/.test(text.slice(comment.end, start));
		const lineStart = text.lastIndexOf('\n', comment.start - 1) + 1;
		if (isAbove && text.slice(lineStart, comment.start).trim() === '') start = comment.start;
	}
	const ownEnd = endOfStatement(text, statement);
	const behind = comments.find(
		(comment) =>
			comment.start >= ownEnd &&
			/^[ \t]*$/.test(text.slice(ownEnd, comment.start)) &&
			/^[ \t]*(?:\r?\n|$)/.test(text.slice(comment.end)),
	);
	return {
		statement,
		call,
		leading: text.slice(start, statement.start!).trimEnd(),
		trailing: behind === undefined ? '' : text.slice(behind.start, behind.end),
		start,
		end: behind?.end ?? ownEnd,
	};
}

/** `const [user, , orders] = await Promise.all(` */
function headOf(members: readonly JoinedAwait[], text: string): string {
	const kind = members.find((member) => member.kind !== undefined)?.kind;
	if (kind === undefined) return 'await Promise.all(';
	const used = members.slice(0, members.findLastIndex(({ pattern }) => pattern) + 1);
	const names = used.map(({ pattern, type }) =>
		pattern === undefined
			? ''
			: text
					.slice(pattern.start!, type === undefined ? pattern.end! : type.start!)
					.replace(type === undefined ? '' : /\s*:\s*$/, ''),
	);
	const isTyped = members.every(({ type }) => type !== undefined);
	const types = isTyped ? `: [${used.map(({ type }) => textBetween(type!, text)).join(', ')}]` : '';
	return `${kind} [${names.join(', ')}]${types} = await Promise.all(`;
}

function textBetween(node: Node, text: string): string {
	return text.slice(node.start!, node.end!);
}

/** The text of a call, one level further in: but for the lines of template literals, which are data. */
function shifted(call: Node, { text }: SyntaxTree, unit: string): string {
	const fixed = literalLines(call);
	return textBetween(call, text).replace(/\n(?=[^\r\n])/g, (line, at: number) => {
		const start = call.start! + at + 1;
		return fixed.some((range) => range.start < start && start < range.end)
			? line
			: `${line}${unit}`;
	});
}

function widthOf(indent: string): number {
	return indent.replaceAll('\t', '    ').length;
}
