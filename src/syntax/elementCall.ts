import type { CallExpression, Node, OptionalCallExpression } from '@babel/types';
import { parentOf } from './tree.ts';

/** A call that hands the elements of a collection to a function, one after the other. */
export interface ElementCall {
	readonly call: CallExpression | OptionalCallExpression;
	/** `forEach`, `map`, …; `from` for `Array.from(items, change)`. */
	readonly method: string;
	/** Offset of the method's name, to ask what it is. */
	readonly methodOffset: number;
	/** The collection, as it is written. */
	readonly source: Node;
	/** Range of the collection, parentheses included. */
	readonly sourceStart: number;
	readonly sourceEnd: number;
	/** What stands where the function is expected. */
	readonly callback: Node;
	/** The argument behind it: the `this` of the callback, or the first accumulator. */
	readonly extra?: Node;
	/** `items?.map(…)`: the collection may be missing. */
	readonly isOptional: boolean;
}

/** Methods of the language that call a function once per element (ECMA-262, 23.1.2.1, 23.1.3, 24.1.3, 24.2.4). */
const methods: ReadonlySet<string> = new Set([
	'forEach',
	'map',
	'flatMap',
	'filter',
	'some',
	'every',
	'find',
	'findIndex',
	'findLast',
	'findLastIndex',
	'reduce',
	'reduceRight',
]);

/**
 * Reads a call as one of a method that visits elements, by its shape alone: whether the method is the
 * language's own has to be asked for.
 */
export function readElementCall(call: Node | undefined, text: string): ElementCall | undefined {
	if (call?.type !== 'CallExpression' && call?.type !== 'OptionalCallExpression') return undefined;
	const { callee } = call;
	if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression')
		return undefined;
	if (callee.computed || callee.property.type !== 'Identifier') return undefined;
	if (call.type === 'OptionalCallExpression' && call.optional) return undefined;
	const method = callee.property.name;
	const methodOffset = callee.property.start!;
	if (method === 'from') {
		const [source, callback, extra, ...others] = call.arguments;
		if (source === undefined || callback === undefined || others.length > 0) return undefined;
		if (source.type === 'SpreadElement' || source.extra?.parenthesized) return undefined;
		return {
			call,
			method,
			methodOffset,
			source,
			sourceStart: source.start!,
			sourceEnd: source.end!,
			callback,
			...(extra === undefined ? {} : { extra }),
			isOptional: callee.type === 'OptionalMemberExpression',
		};
	}
	const [callback, extra, ...others] = call.arguments;
	if (!methods.has(method) || callback === undefined || others.length > 0) return undefined;
	const source = callee.object;
	const sourceEnd = source.extra?.parenthesized
		? text.lastIndexOf(')', methodOffset) + 1
		: source.end!;
	return {
		call,
		method,
		methodOffset,
		source,
		sourceStart: call.start!,
		sourceEnd,
		callback,
		...(extra === undefined ? {} : { extra }),
		isOptional: callee.type === 'OptionalMemberExpression',
	};
}

/** Whether a function is handed to a call that visits elements, by shape. */
export function isElementCallback(fn: Node, text: string): boolean {
	return readElementCall(parentOf(fn), text)?.callback === fn;
}
