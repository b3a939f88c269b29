import type { Node } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import { jsDocReturn } from './jsDocReturn.ts';

/** The types of what a generator returns; each has an async form (ECMA-262, 27.1; lib.es2018.asynciterable). */
const iteratorType = /^(?:Generator|Iterable|Iterator|IterableIterator|IteratorObject)\b/;
const asyncIteratorType = /^Async(?:Generator|Iterable|Iterator|IterableIterator|IteratorObject)\b/;

/**
 * Turns `Generator<T>`, `Iterable<T>` and the like into `AsyncGenerator<T>`, `AsyncIterable<T>`.
 *
 * @returns the edits (none without a type, or when it is async already), or undefined when the type is
 * not one of them.
 */
export function makeIteratorTypeAsync(
	annotation: Node | null | undefined,
	text: string,
): TextEdit[] | undefined {
	if (annotation?.type !== 'TSTypeAnnotation' && annotation?.type !== 'TypeAnnotation') return [];
	const { start, end } = annotation.typeAnnotation;
	const source = text.slice(start!, end!);
	if (asyncIteratorType.test(source)) return [];
	if (annotation.typeAnnotation.type !== 'TSTypeReference' || !iteratorType.test(source))
		return undefined;
	return [prefix(start!, end!)];
}

/** The same for the type of a JSDoc `@returns {Generator<T>}`. */
export function makeJsDocIteratorAsync(node: Node): TextEdit[] {
	const type = jsDocReturn(node);
	return type !== undefined && iteratorType.test(type.text) ? [prefix(type.start, type.end)] : [];
}

/** Whether a declared type is that of an async iterator. */
export function isAsyncIteratorType(annotation: Node | null | undefined, text: string): boolean {
	if (annotation?.type !== 'TSTypeAnnotation') return false;
	const { start, end } = annotation.typeAnnotation;
	return asyncIteratorType.test(text.slice(start!, end!));
}

function prefix(start: number, end: number): TextEdit {
	return { start, end: start, text: 'Async', side: 'open', span: end - start };
}
