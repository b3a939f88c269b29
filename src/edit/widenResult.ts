import type { Node } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';

/** Types that a `|` would cut in two. */
const needsParentheses = /^TS(?:Function|Constructor|Conditional|Infer)Type$/;
/** A type that speaks of a promise. */
export const mentionsPromise = /\bPromise(?:Like)?\s*</;
/** Types that a promise fits already. */
const fitsPromise = /^TS(?:Any|Unknown)Keyword$/;

/**
 * Lets a function type return a promise as well: `() => T` to `() => T | Promise<T>`.
 *
 * @param annotation what stands after the arrow or the colon of the function type.
 * @returns undefined when the type cannot be a promise: a predicate.
 */
export function widenResult(
	annotation: Node | null | undefined,
	text: string,
): TextEdit[] | undefined {
	if (annotation?.type !== 'TSTypeAnnotation') return [];
	const type: Node = annotation.typeAnnotation;
	if (type.type === 'TSTypePredicate') return undefined;
	const source = text.slice(type.start!, type.end!);
	if (fitsPromise.test(type.type) || mentionsPromise.test(source)) return [];
	const start = type.start!;
	const end = type.end!;
	const span = end - start;
	const widened = ` | Promise<${source}>`;
	if (!needsParentheses.test(type.type))
		return [{ start: end, end, text: widened, side: 'close', span }];
	return [
		{ start, end: start, text: '(', side: 'open', span },
		{ start: end, end, text: `)${widened}`, side: 'close', span },
	];
}
