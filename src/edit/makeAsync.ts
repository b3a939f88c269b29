import type { TextEdit } from '../plan/plan.ts';
import type { FunctionNode } from '../syntax/functions.ts';

/**
 * Puts `async` in front of a function: in a class before its key, or the `*` of a generator, where
 * modifiers come first.
 */
export function makeAsync(fn: FunctionNode, text: string): TextEdit[] {
	const isClassMember = fn.type === 'ClassMethod' || fn.type === 'ClassPrivateMethod';
	const offset = isClassMember ? (starOf(fn, text) ?? fn.key.start!) : fn.start!;
	return [{ start: offset, end: offset, text: 'async ', side: 'open', span: fn.end! - offset }];
}

/** Offset of the `*` in `static *pages() {}`. */
function starOf(
	fn: FunctionNode & { type: 'ClassMethod' | 'ClassPrivateMethod' },
	text: string,
): number | undefined {
	if (!fn.generator) return undefined;
	const head = text
		.slice(fn.start!, fn.key.start!)
		.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (comment) => ' '.repeat(comment.length));
	return fn.start! + head.lastIndexOf('*');
}
