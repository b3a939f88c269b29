import type { AwaitExpression, ForOfStatement, Node, Statement } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import { isJavaScript } from '../syntax/isJavaScript.ts';
import { freshName } from '../syntax/names.ts';
import { siblingsOf } from '../syntax/siblings.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { continuesLine } from './continuesLine.ts';
import { indentAt } from './indentAt.ts';
import { indentUnit } from './indentUnit.ts';
import { removeStatement } from './removeStatement.ts';

/** A loop whose only `await` is to be done for all elements at once. */
export interface MapLoopRequest {
	readonly tree: SyntaxTree;
	readonly loop: ForOfStatement;
	readonly element: Node;
	readonly waiting: AwaitExpression;
	readonly naming: Statement | undefined;
	readonly pattern: Node | undefined;
	readonly rest: readonly Statement[];
	readonly usesElement: boolean;
	/** Keep the results of the calls that succeed, and print the errors of the others. */
	readonly settled: boolean;
	/** How many at the same time, and the local name of what sees to it. */
	readonly limit: { readonly count: number; readonly limiter: string } | undefined;
}

/**
 * Awaits the calls of all elements in the head of the loop. A loop that only fills the array right above
 * it becomes the value of that array.
 *
 * @returns the edits, or the reason why not
 */
export function mapLoop(request: MapLoopRequest): TextEdit[] | string {
	const { tree, loop, element, waiting, naming, rest, usesElement, settled } = request;
	const { text } = tree;
	const sliced = (node: Node) => text.slice(node.start!, node.end!);
	const hasComment = (from: number, to: number) =>
		(tree.root.comments ?? []).some(({ start, end }) => start! >= from && end! <= to);
	if (rest.length === 0) {
		if (hasComment(loop.start!, loop.end!)) return 'a comment in the loop would be lost';
		const calls = together(request, sliced(waiting));
		if (settled) return [{ start: loop.start!, end: loop.end!, text: report(request, calls) }];
		const isEnded = naming === undefined || text[naming.end! - 1] === ';';
		const semicolon = isEnded || continuesLine(text, loop.end!) ? ';' : '';
		return [{ start: loop.start!, end: loop.end!, text: `await ${calls}${semicolon}` }];
	}
	const array = settled ? undefined : filledArray(request);
	if (array !== undefined && !hasComment(array.end!, loop.end!)) {
		const calls = together(request, sliced(waiting));
		return [
			{ start: array.start!, end: array.end!, text: `await ${calls}` },
			removeStatement(loop.start!, loop.end!, text),
		];
	}
	if (hasComment(loop.left.start!, loop.body.start!) || hasComment(waiting.start!, waiting.end!))
		return 'a comment beside the call would be lost';
	if (naming !== undefined && hasComment(naming.start!, naming.end!))
		return 'a comment beside the call would be lost';
	if (usesElement && element.type !== 'Identifier')
		return 'the loop takes its elements apart, and needs them after the call';
	const value = request.pattern
		? text.slice(request.pattern.start!, endOfPattern(request.pattern))
		: freshName(tree.root, ['loaded', 'result']);
	const tuple = usesElement ? `[${sliced(element)}, ${value}]` : value;
	const assertion = isJavaScript(tree.path) ? '' : ' as const';
	const given = usesElement
		? `[${sliced(element)}, ${sliced(waiting)}]${assertion}`
		: sliced(waiting);
	const name = settled ? freshName(tree.root, ['settled', 'outcome']) : tuple;
	if (settled && loop.body.type !== 'BlockStatement') return 'the body of the loop has no braces';
	const { kind } = loop.left as { kind: string };
	const edits: TextEdit[] = [
		{
			start: loop.left.start!,
			// Behind parentheses around what is looped over.
			end: text.lastIndexOf(')', loop.body.start!),
			text: `${kind} ${name} of await ${together(request, given)}`,
		},
	];
	const unpacking = settled ? unpack(request, name, tuple, kind) : undefined;
	if (naming !== undefined) {
		edits.push(
			unpacking === undefined
				? removeStatement(naming.start!, naming.end!, text)
				: { start: naming.start!, end: naming.end!, text: unpacking },
		);
		return edits;
	}
	edits.push({ ...withParentheses(waiting, text), text: value });
	if (unpacking !== undefined) {
		const at = rest[0]!.start!;
		const gap = `${newlineOf(text)}${indentAt(text, at)}`;
		edits.push({ start: at, end: at, text: `${unpacking}${gap}`, side: 'open', span: 0 });
	}
	return edits;
}

/** `Promise.all(ids.map(async (id) => await load(id)))` */
function together(request: MapLoopRequest, given: string): string {
	const { tree, loop, element, settled, limit } = request;
	const { text } = tree;
	const source = text.slice(loop.right.start!, loop.right.end!);
	const parameter = text.slice(element.start!, element.end!);
	const callback = `async (${parameter}) => ${given}`;
	if (limit !== undefined)
		return `${limit.limiter}(${source}, ${callback}, { concurrency: ${limit.count} })`;
	const isSimple = /^(?:Identifier|MemberExpression|CallExpression|ArrayExpression)$/.test(
		loop.right.type,
	);
	const mapped = `${isSimple ? source : `(${source})`}.map(${callback})`;
	return `Promise.${settled ? 'allSettled' : 'all'}(${mapped})`;
}

/** The empty array right above a loop that does nothing but push each result to it. */
function filledArray({ tree, loop, waiting, pattern, rest }: MapLoopRequest): Node | undefined {
	const siblings = siblingsOf(loop);
	const above = siblings[siblings.indexOf(loop) - 1];
	const [only, ...others] = rest;
	if (above?.type !== 'VariableDeclaration' || above.declarations.length > 1) return undefined;
	const { id, init } = above.declarations[0]!;
	if (id.type !== 'Identifier' || init?.type !== 'ArrayExpression' || init.elements.length > 0)
		return undefined;
	// Nothing would stand between the array and a line that goes on with it.
	if (tree.text[above.end! - 1] !== ';' && continuesLine(tree.text, loop.end!)) return undefined;
	const call = only?.type === 'ExpressionStatement' ? only.expression : undefined;
	if (others.length > 0 || call?.type !== 'CallExpression' || call.arguments.length !== 1)
		return undefined;
	const { callee } = call;
	const [pushed] = call.arguments;
	const isResult =
		pattern === undefined
			? pushed === waiting
			: pattern.type === 'Identifier' &&
				pushed?.type === 'Identifier' &&
				pushed.name === pattern.name;
	return isResult &&
		callee.type === 'MemberExpression' &&
		callee.object.type === 'Identifier' &&
		callee.object.name === id.name &&
		callee.property.type === 'Identifier' &&
		callee.property.name === 'push'
		? init
		: undefined;
}

/** Waits for calls that give nothing, and prints the errors of those that fail. */
function report({ tree, loop }: MapLoopRequest, calls: string): string {
	const { text } = tree;
	const indent = indentAt(text, loop.start!);
	const name = freshName(tree.root, ['settled', 'outcome']);
	return [
		`for (const ${name} of await ${calls}) {`,
		`${indent}${indentUnit(text)}if (${name}.status === 'rejected') console.error(${name}.reason);`,
		`${indent}}`,
	].join(newlineOf(text));
}

/** Prints the error of a call that failed, and goes on with the others. */
function unpack({ tree, loop }: MapLoopRequest, name: string, value: string, kind: string): string {
	const { text } = tree;
	const unit = indentUnit(text);
	const indent = `${indentAt(text, loop.start!)}${unit}`;
	return [
		`if (${name}.status === 'rejected') {`,
		`${unit}console.error(${name}.reason);`,
		`${unit}continue;`,
		'}',
		`${kind} ${value} = ${name}.value;`,
	].join(`${newlineOf(text)}${indent}`);
}

/** A pattern ends before its type, which a loop cannot declare. */
function endOfPattern(pattern: Node): number {
	const type = 'typeAnnotation' in pattern ? pattern.typeAnnotation : undefined;
	return type?.start ?? pattern.end!;
}

/** The range of an expression with the parentheses that its `await` needed. */
function withParentheses(node: Node, text: string): { start: number; end: number } {
	const { start, end, extra } = node;
	if (!extra?.parenthesized) return { start: start!, end: end! };
	return { start: extra.parenStart as number, end: text.indexOf(')', end!) + 1 };
}

function newlineOf(text: string): string {
	return text.includes('\r\n') ? '\r\n' : '\n';
}
