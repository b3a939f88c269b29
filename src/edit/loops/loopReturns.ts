import type { BlockStatement, Node, ReturnStatement } from '@babel/types';
import type { TextEdit } from '../../plan/plan.ts';
import { parentOf } from '../../syntax/tree.ts';
import { indentAt } from '../indentAt.ts';
import { leaves, nestingOf, ownReturns } from './ownReturns.ts';
import { type LoopTarget, stopOf, stopWithout, wrapResult } from './wrapResult.ts';

/**
 * Turns the `return` statements of a callback into what a loop does instead.
 *
 * @param labelName a label for the loop, used where a `return` stands in a loop of the callback.
 * @returns the edits and the label that they need, or the reason why not.
 */
export function translateReturns(
	body: BlockStatement,
	callback: Node,
	target: LoopTarget,
	labelName: string,
	text: string,
): { readonly edits: readonly TextEdit[]; readonly label?: string } | string {
	const edits: TextEdit[] = [];
	for (const statement of ownReturns(body)) {
		const translated = translateReturn(statement, body, callback, target, labelName, text);
		if (typeof translated === 'string') return translated;
		edits.push(...translated);
	}
	if (!leaves(body.body.at(-1))) edits.push(...endBody(body, target, text));
	const needsLabel = edits.some((edit) => edit.text.includes(` ${labelName}`));
	return needsLabel ? { edits, label: labelName } : { edits };
}

function translateReturn(
	statement: ReturnStatement,
	body: BlockStatement,
	callback: Node,
	target: LoopTarget,
	labelName: string,
	text: string,
): TextEdit[] | string {
	const { method } = target;
	const start = statement.start!;
	const end = statement.end!;
	const nesting = nestingOf(statement, callback);
	const label = nesting === 'none' ? undefined : labelName;
	const isLast = body.body.at(-1) === statement;
	const jump = isLast ? [] : [nesting === 'loop' ? `continue ${labelName}` : 'continue'];
	const ending = text[end - 1] === ';' ? ';' : '';
	const indent = startsLine(text, start) ? indentAt(text, start) : undefined;
	const isInBlock = /^(?:BlockStatement|SwitchCase)$/.test(parentOf(statement)!.type);
	const value = statement.argument ?? undefined;

	const instead = insteadOf(value, target, label);
	if (instead !== undefined) {
		const hasLeft = method.use === 'test' && instead.length > 0;
		const statements = [...instead, ...(hasLeft ? [] : jump)];
		if (/\/[/*]/.test(text.slice(start, end))) return 'a comment beside a `return` would be lost';
		if (statements.length === 0)
			return [
				{ start: isInBlock ? lineBefore(text, start) : start, end, text: isInBlock ? '' : '{}' },
			];
		if (statements.length === 1 && value === undefined)
			return [{ start, end: start + 'return'.length, text: statements[0]! }];
		const joined = statements.join(indent === undefined ? '; ' : `${ending}\n${indent}`);
		return [
			{
				start,
				end,
				text:
					statements.length > 1 && !isInBlock
						? `{ ${statements.join('; ')}; }`
						: `${joined}${ending}`,
			},
		];
	}

	const wrapping = wrapResult(target, value!, label, isLast ? indent : undefined);
	if (/\/[/*]/.test(text.slice(start, wrapping.start) + text.slice(wrapping.end, end)))
		return 'a comment beside a returned value would be lost';
	const isBlock = wrapping.after.endsWith('}');
	const isUnsafe = method.use === 'drop' && !startsSafely(text, statement, value!);
	if (isUnsafe || (jump.length > 0 && !isInBlock)) {
		const rest = [...jump.map((part) => `${part};`), '}'].join(' ');
		return [
			{ start, end: wrapping.start, text: `{ ${wrapping.before}` },
			{ start: wrapping.end, end, text: `${wrapping.after}${isBlock ? '' : ';'} ${rest}` },
		];
	}
	const gap = indent === undefined ? ' ' : `\n${indent}`;
	const separator = isBlock ? gap : indent === undefined ? '; ' : `${ending}${gap}`;
	const after =
		jump.length === 0
			? `${wrapping.after}${isBlock ? '' : ending}`
			: `${wrapping.after}${separator}${jump[0]}${ending}`;
	return [
		{ start, end: wrapping.start, text: wrapping.before },
		{ start: wrapping.end, end, text: after },
	];
}

/** Statements for a returned value that need not be evaluated; undefined: it has to be. */
function insteadOf(
	value: Node | undefined,
	target: LoopTarget,
	label: string | undefined,
): readonly string[] | undefined {
	const { method, accumulator } = target;
	if (value === undefined) return stopWithout(target, label);
	if (method.use === 'drop') return isInert(value) ? [] : undefined;
	if (method.use === 'assign')
		return value.type === 'Identifier' && value.name === accumulator ? [] : undefined;
	if (method.use === 'keep') return constantOf(value) === 'falsy' ? [] : undefined;
	if (method.use !== 'test') return undefined;
	const constant = constantOf(value);
	if (constant === undefined) return undefined;
	return (constant === 'truthy') === (method.isNegated === true) ? [] : stopOf(target, label);
}

/** Control may reach the end of the callback, which then gives undefined. */
function endBody(body: BlockStatement, target: LoopTarget, text: string): TextEdit[] {
	const statements = stopWithout(target, undefined);
	if (statements.length === 0) return [];
	const isOneLine = !text.slice(body.start!, body.end!).includes('\n');
	const indent = isOneLine ? '' : `${indentAt(text, body.end! - 1)}${target.unit}`;
	const gap = isOneLine ? ' ' : `\n${indent}`;
	const at = text.slice(0, body.end! - 1).trimEnd().length;
	const written = statements.map(
		(statement) => `${gap}${statement}${isOneLine ? ';' : target.semicolon}`,
	);
	return [
		{ start: at, end: at, text: written.join(''), side: 'close', span: body.end! - body.start! },
	];
}

/** Whether an expression may stand alone where `return` stood, in code with and without semicolons. */
function startsSafely(text: string, statement: Node, value: Node): boolean {
	if (
		!/^(?:CallExpression|AwaitExpression|AssignmentExpression|UpdateExpression)$/.test(value.type)
	)
		return false;
	const written = text.slice(value.start!, value.end!);
	if (!/^[\w$]/.test(written) || /^(?:function|class|let)\b/.test(written)) return false;
	return /[;{}]\s*$/.test(text.slice(0, statement.start!));
}

/** What a literal decides by itself. */
function constantOf(value: Node): 'truthy' | 'falsy' | undefined {
	switch (value.type) {
		case 'BooleanLiteral':
			return value.value ? 'truthy' : 'falsy';
		case 'NullLiteral':
			return 'falsy';
		case 'Identifier':
			return value.name === 'undefined' ? 'falsy' : undefined;
		default:
			return undefined;
	}
}

/** Evaluating it does nothing. */
function isInert(value: Node): boolean {
	return /^(?:Identifier|ThisExpression|(?:Null|Boolean|Numeric|String)Literal)$/.test(value.type);
}

function startsLine(text: string, offset: number): boolean {
	return /(?:^|\n)[ \t]*$/.test(text.slice(0, offset));
}

/** Where the line break in front of a statement stands, when nothing else is on its line. */
function lineBefore(text: string, start: number): number {
	return startsLine(text, start) ? text.slice(0, start).trimEnd().length : start;
}
