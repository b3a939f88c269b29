import type { MemberExpression, OptionalMemberExpression } from '@babel/types';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';

/** `store.load`, where a use names a function as a member of something. */
export function memberNamed(
	{ name }: Pick<CallSite, 'name'>,
	tree: SyntaxTree | undefined,
): MemberExpression | OptionalMemberExpression | undefined {
	const node = tree?.nameAt(name.start);
	const member = node && parentOf(node);
	return (member?.type === 'MemberExpression' || member?.type === 'OptionalMemberExpression') &&
		member.property === node
		? member
		: undefined;
}
