import type { CallExpression, Node, OptionalCallExpression } from '@babel/types';
import { unwrapOutward } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';

/** The call whose callee a name is, directly or as a member; undefined where it is only handed to one. */
export function callOf(
	name: Node | undefined,
): CallExpression | OptionalCallExpression | undefined {
	const parent = name && parentOf(name);
	if (name === undefined || parent === undefined) return undefined;
	const isMember =
		(parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression') &&
		parent.property === name;
	const callee = unwrapOutward(isMember ? parent : name);
	const call = parentOf(callee);
	return (call?.type === 'CallExpression' || call?.type === 'OptionalCallExpression') &&
		call.callee === callee
		? call
		: undefined;
}
