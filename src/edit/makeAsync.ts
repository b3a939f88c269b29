import type { TextEdit } from '../plan/plan.ts';
import type { FunctionNode } from '../syntax/functions.ts';

/**
 * Puts `async` in front of a function: in a class before its key, or the `*` of a generator, where
 * modifiers come first.
 */
export function makeAsync(fn: FunctionNode, text: string): TextEdit[] {
	const isClassMember = fn.type === 'ClassMethod' || fn.type === 'ClassPrivateMethod';
	const offset = isClassMember ? startOfName(fn, text) : fn.start!;
	return [{ start: offset, end: offset, text: 'async ', side: 'open', span: fn.end! - offset }];
}

/** Where the key of `static *pages() {}` or `public ['load']() {}` starts, with what belongs to it. */
function startOfName(
	fn: FunctionNode & { type: 'ClassMethod' | 'ClassPrivateMethod' },
	text: string,
): number {
	const opening = fn.generator ? '*' : fn.type === 'ClassMethod' && fn.computed ? '[' : undefined;
	if (opening === undefined) return fn.key.start!;
	const head = text
		.slice(fn.start!, fn.key.start!)
		.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (comment) => ' '.repeat(comment.length));
	return fn.start! + head.lastIndexOf(opening);
}
