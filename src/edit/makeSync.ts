import type { Node } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import type { FunctionNode } from '../syntax/functions.ts';
import { jsDocReturns } from './jsDocReturn.ts';

/** Takes `async` away from a function. */
export function makeSync(fn: FunctionNode, text: string): TextEdit[] {
	const decorators = ('decorators' in fn && fn.decorators) || [];
	const from = decorators.at(-1)?.end ?? fn.start!;
	const head = text
		.slice(from, fn.body.start!)
		.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (comment) => ' '.repeat(comment.length));
	const found = /\basync\b\s*/.exec(head);
	if (found === null) throw new Error('an async function without `async`');
	const start = from + found.index;
	return [
		{ start, end: start + 'async'.length + spacesAfter(text, start + 'async'.length), text: '' },
	];
}

/** Spaces only: a comment in between stays. */
function spacesAfter(text: string, offset: number): number {
	return /^\s*/.exec(text.slice(offset))![0].length;
}

/**
 * Takes the promise off a declared return type: `Promise<T>` becomes `T`.
 *
 * @returns undefined when the type is not written as `Promise<…>`
 */
export function unwrapReturnType(
	annotation: Node | null | undefined,
	text: string,
): TextEdit[] | undefined {
	if (annotation?.type !== 'TSTypeAnnotation') return [];
	const type: Node = annotation.typeAnnotation;
	if (type.type === 'TSFunctionType') return unwrapReturnType(type.typeAnnotation, text);
	const name = type.type === 'TSTypeReference' ? type.typeName : undefined;
	const [inner, ...others] =
		(type.type === 'TSTypeReference' ? type.typeParameters?.params : undefined) ?? [];
	if (name?.type !== 'Identifier' || name.name !== 'Promise' || !inner || others.length > 0)
		return undefined;
	return [
		{ start: type.start!, end: inner.start!, text: '' },
		{ start: inner.end!, end: type.end!, text: '' },
	];
}

/** Takes the promise off the type of a JSDoc `@returns {Promise<T>}`. */
export function unwrapJsDocReturn(node: Node): TextEdit[] {
	return jsDocReturns(node).flatMap(({ start, text }): TextEdit[] => {
		const found = /^(\s*Promise\s*\.?<)([\s\S]*)(>\s*)$/.exec(text);
		if (found === null) return [];
		const [, open, inner, close] = found as unknown as [string, string, string, string];
		const end = start + text.length;
		return [
			{ start, end: start + open.length, text: '' },
			{ start: start + open.length + inner.length, end, text: close.slice(1) },
		];
	});
}
