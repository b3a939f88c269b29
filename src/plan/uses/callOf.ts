import type { CallExpression, Node, OptionalCallExpression } from '@babel/types';
import { unwrapOutward } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';

/** The call whose callee a name is, directly or as a member; undefined where it is only handed to one. */
export function callOf(
	name: Node | undefined,
): CallExpression | OptionalCallExpression | undefined {
	if (name === undefined) return undefined;
	const callee = valueNamed(name);
	const call = parentOf(callee);
	return (call?.type === 'CallExpression' || call?.type === 'OptionalCallExpression') &&
		call.callee === callee
		? call
		: undefined;
}

/** The value that a name stands for: `load`, `store.load`. */
export function valueNamed(name: Node): Node {
	const parent = parentOf(name);
	const isMember =
		(parent?.type === 'MemberExpression' || parent?.type === 'OptionalMemberExpression') &&
		parent.property === name;
	return unwrapOutward(isMember ? parent : name);
}
