import type { SyntaxTree } from '../../syntax/tree.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';

/** `super.load()`, `Store.prototype.load.call(this)`: this one body is meant, whatever class the object is of. */
export function isPastOverrides(
	{ name }: Pick<CallSite, 'name'>,
	tree: SyntaxTree | undefined,
): boolean {
	const node = tree?.nameAt(name.start);
	const member = node && parentOf(node);
	if (member?.type !== 'MemberExpression' || member.property !== node) return false;
	const { object } = member;
	return (
		object.type === 'Super' ||
		(object.type === 'MemberExpression' &&
			object.property.type === 'Identifier' &&
			object.property.name === 'prototype')
	);
}
