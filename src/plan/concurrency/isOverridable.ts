import type { FunctionNode } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';

/** A method that a subclass may replace. */
export function isOverridable(fn: FunctionNode): boolean {
	const member = fn.type === 'ClassMethod' ? fn : parentOf(fn);
	if (member?.type !== 'ClassMethod' && member?.type !== 'ClassProperty') return false;
	return member.accessibility !== 'private' && member.static !== true;
}
