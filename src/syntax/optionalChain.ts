import type { Node } from '@babel/types';
import { parentOf } from './tree.ts';

/** `a?.load().name`: what follows the call belongs to the optional chain and is skipped with it. */
export function continuesChain(call: Node): boolean {
	if (call.type !== 'OptionalCallExpression' || call.extra?.parenthesized === true) return false;
	const value = isAsserted(call) ? parentOf(call)! : call;
	const parent = parentOf(value);
	return (
		(parent?.type === 'OptionalMemberExpression' && parent.object === value && !parent.optional) ||
		(parent?.type === 'OptionalCallExpression' && parent.callee === value && !parent.optional)
	);
}

/** `a?.load()!.name`: the assertion would have to move behind the await, and hides a null result. */
export function isAsserted(call: Node): boolean {
	return parentOf(call)?.type === 'TSNonNullExpression';
}
