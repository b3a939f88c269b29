import type { SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import { memberNamed } from './memberNamed.ts';

/** `super.load()`, `Store.prototype.load.call(this)`: this one body is meant, whatever class the object is of. */
export function isPastOverrides(
	site: Pick<CallSite, 'name'>,
	tree: SyntaxTree | undefined,
): boolean {
	const object = memberNamed(site, tree)?.object;
	if (object === undefined) return false;
	return (
		object.type === 'Super' ||
		(object.type === 'MemberExpression' &&
			object.property.type === 'Identifier' &&
			object.property.name === 'prototype')
	);
}
