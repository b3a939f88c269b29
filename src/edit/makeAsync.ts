import type { TextEdit } from '../plan/plan.ts';
import type { FunctionNode } from '../syntax/functions.ts';

/** Puts `async` in front of a function: before its key in a class, where modifiers come first. */
export function makeAsync(fn: FunctionNode): TextEdit[] {
	const isClassMember = fn.type === 'ClassMethod' || fn.type === 'ClassPrivateMethod';
	const offset = isClassMember ? fn.key.start! : fn.start!;
	return [{ start: offset, end: offset, text: 'async ', side: 'open', span: fn.end! - offset }];
}
