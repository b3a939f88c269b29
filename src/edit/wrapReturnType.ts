import type { Node } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import { jsDocReturns } from './jsDocReturn.ts';

/**
 * Wraps a return type in `Promise<…>`.
 *
 * @returns the edits (none when the type is a promise already), or undefined when the type cannot be
 * wrapped: a predicate, or one that mixes a promise with other types.
 */
export function wrapReturnType(
	annotation: Node | null | undefined,
	text: string,
): TextEdit[] | undefined {
	if (annotation?.type !== 'TSTypeAnnotation' && annotation?.type !== 'TypeAnnotation') return [];
	const type: Node = annotation.typeAnnotation;
	if (type.type === 'TSTypePredicate') return undefined;
	const source = text.slice(type.start!, type.end!);
	if (isPromise(source)) return [];
	if (/\b(?:Promise|PromiseLike)\s*</.test(source) && type.type === 'TSUnionType') return undefined;
	const span = type.end! - type.start!;
	return [
		{ start: type.start!, end: type.start!, text: 'Promise<', side: 'open', span },
		{ start: type.end!, end: type.end!, text: '>', side: 'close', span },
	];
}

/** Wraps the type of a JSDoc `@returns {T}`, and those of its overloads, in `Promise<…>`. */
export function wrapJsDocReturn(node: Node): TextEdit[] {
	return jsDocReturns(node)
		.filter(({ text }) => !isPromise(text))
		.flatMap(({ start, end }): TextEdit[] => [
			{ start, end: start, text: 'Promise<', side: 'open', span: end - start },
			{ start: end, end, text: '>', side: 'close', span: end - start },
		]);
}

/** `Promise<Item[]>`, and not `Promise<Item>[]`. */
function isPromise(type: string): boolean {
	const rest = /^\s*Promise\b\s*(.*?)\s*$/s.exec(type)?.[1];
	if (rest === undefined || rest === '') return rest === '';
	let depth = 0;
	const brackets = rest.replaceAll('=>', '  ');
	for (let i = 0; i < brackets.length; i++) {
		if (brackets[i] === '<') depth += 1;
		if (brackets[i] === '>') depth -= 1;
		if (depth === 0) return brackets[i] === '>' && i === brackets.length - 1;
	}
	return false;
}
