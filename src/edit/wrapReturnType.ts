import type { Node } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';

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
	if (/^Promise\s*</.test(source)) return [];
	if (/\b(?:Promise|PromiseLike)\s*</.test(source) && type.type === 'TSUnionType') return undefined;
	const span = type.end! - type.start!;
	return [
		{ start: type.start!, end: type.start!, text: 'Promise<', side: 'open', span },
		{ start: type.end!, end: type.end!, text: '>', side: 'close', span },
	];
}

/** Wraps the type of a JSDoc `@returns {T}` in `Promise<…>`. */
export function wrapJsDocReturn(node: Node): TextEdit[] {
	const comment = node.leadingComments?.findLast(
		({ type, value }) => type === 'CommentBlock' && value.startsWith('*'),
	);
	if (comment === undefined || comment.start === undefined) return [];
	const range = typeInBraces(comment.value);
	if (range === undefined || /^\s*Promise\b/.test(comment.value.slice(...range))) return [];
	// The comment's value starts after `/*`.
	const start = comment.start + 2 + range[0];
	const end = comment.start + 2 + range[1];
	return [
		{ start, end: start, text: 'Promise<', side: 'open', span: end - start },
		{ start: end, end, text: '>', side: 'close', span: end - start },
	];
}

/** The range of the type after `@returns`; it may have braces of its own. */
function typeInBraces(comment: string): [number, number] | undefined {
	const tag = /@returns?\s+\{/.exec(comment);
	if (tag === null) return undefined;
	const start = tag.index + tag[0].length;
	let depth = 1;
	for (let i = start; i < comment.length; i++) {
		if (comment[i] === '{') depth++;
		else if (comment[i] === '}' && --depth === 0) return [start, i];
	}
	return undefined;
}
