import type { CallExpression, Node } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import type { ElementCall } from '../syntax/elementCall.ts';
import { needsParentheses } from '../syntax/needsParentheses.ts';
import { needsSemicolon } from '../syntax/needsSemicolon.ts';
import { parentOf, type SyntaxTree } from '../syntax/tree.ts';
import type { CollectionKind } from './loops/loopRequest.ts';

/** A call of `map`, `flatMap` or `Array.from` whose callback becomes async. */
export interface MapRequest {
	readonly element: ElementCall;
	readonly kind: CollectionKind;
	readonly tree: SyntaxTree;
	/** How many of its arguments a function passed by its name takes; undefined for a function in place. */
	readonly parameters: number | undefined;
}

/**
 * Turns `items.map((item) => …)` into `await Promise.all(items.map(async (item) => …))`, and `flatMap`
 * into the same with `.flat()` behind it. The callbacks then run interleaved.
 *
 * @returns the edits (none when the call already stands in `Promise.all(…)`), or the reason why not.
 */
export function mapConcurrently({ element, kind, tree }: MapRequest): TextEdit[] | string {
	const { call, method, methodOffset } = element;
	if (call.type !== 'CallExpression') return 'the array may be missing (`?.`)';
	if (kind === 'typed-array') return 'the result is a typed array again';
	const isFlat = method === 'flatMap';
	if (isInPromiseAll(call)) return isFlat ? 'the results are joined' : [];
	const rename = isFlat
		? [{ start: methodOffset, end: methodOffset + method.length, text: 'map' }]
		: [];
	return [...rename, ...wrapAwaited(call, 'Promise.all(', ')', isFlat, tree.text)];
}

/**
 * Turns `items.map((item) => …)` into `await pMap(items, async (item) => …, { concurrency: 4 })`.
 *
 * @returns a function of the limit and the local name of the limiter, or the reason why not.
 */
export function mapLimited({
	element,
	kind,
	tree,
	parameters,
}: MapRequest): ((limit: number, limiter: string) => TextEdit[]) | string {
	const { call, method, callback, extra, sourceStart, sourceEnd } = element;
	if (call.type !== 'CallExpression') return 'the array may be missing (`?.`)';
	if (kind === 'typed-array') return 'the result is a typed array again';
	if (kind === 'array-like') return 'the limiter takes no objects with a length';
	const taken = parameters ?? ('params' in callback ? callback.params.length : 3);
	if (taken > 2) return 'the limiter does not pass the array to its callback';
	if (extra !== undefined) return 'it passes a `this` argument';
	const { text } = tree;
	const isFlat = method === 'flatMap';
	const between = text.slice(sourceEnd, callback.start!) + text.slice(callback.end!, call.end!);
	if (/\/[/*]/.test(between)) return 'a comment beside the callback would be lost';
	const start = call.start!;
	return (limit, limiter) => [
		...wrapAwaited(call, `${limiter}(`, '', isFlat, text),
		...(sourceStart > start ? [{ start, end: sourceStart, text: '' }] : []),
		{ start: sourceEnd, end: callback.start!, text: ', ' },
		{ start: callback.end!, end: call.end!, text: `, { concurrency: ${limit} })` },
	];
}

function wrapAwaited(
	call: CallExpression,
	callee: string,
	close: string,
	isFlat: boolean,
	text: string,
): TextEdit[] {
	const start = call.start!;
	const end = call.end!;
	const span = end - start;
	const isParenthesized = isFlat || needsParentheses(call);
	const semicolon = isParenthesized && needsSemicolon(text, call) ? ';' : '';
	const after = `${close}${isParenthesized ? ')' : ''}${isFlat ? '.flat()' : ''}`;
	return [
		{
			start,
			end: start,
			text: `${semicolon}${isParenthesized ? '(' : ''}await ${callee}`,
			side: 'open',
			span,
		},
		...(after === '' ? [] : [{ start: end, end, text: after, side: 'close', span } as const]),
	];
}

/** Whether the expression is the argument of `Promise.all(…)`. */
export function isInPromiseAll(expression: Node): boolean {
	const call = parentOf(expression);
	return (
		call?.type === 'CallExpression' &&
		call.arguments[0] === expression &&
		promiseCombinator(call) === 'all'
	);
}

/** `Promise.all`, `allSettled`, `race` and `any` take promises, so elements need no `await`. */
export function promiseCombinator({ callee }: CallExpression): string | undefined {
	return callee.type === 'MemberExpression' &&
		callee.object.type === 'Identifier' &&
		callee.object.name === 'Promise' &&
		callee.property.type === 'Identifier' &&
		/^(?:all|allSettled|race|any)$/.test(callee.property.name)
		? callee.property.name
		: undefined;
}
