import type { Node } from '@babel/types';
import type { DeclaredName, Oracle } from '../../resolve/oracle.ts';
import { unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { plainName } from '../functions/memberKey.ts';
import { listAround } from './listAround.ts';

/**
 * The names that libraries have for the member which holds an array: `preHandler` of
 * `app.get('/', { preHandler: [audit] }, show)`.
 *
 * @param value an element
 */
export function memberOfElement(
	{ path }: SyntaxTree,
	value: Node,
	oracle: Oracle,
): readonly DeclaredName[] {
	const list = listAround(value);
	const property = parentOf(list);
	const object = property && parentOf(property);
	if (property?.type !== 'ObjectProperty' || unwrapOutward(property.value) !== list) return [];
	const name = property.computed ? undefined : plainName(property.key);
	if (object?.type !== 'ObjectExpression' || name === undefined) return [];
	const declared = oracle.contextualMember(path, object.start!, object.end!, name);
	return (declared?.external && declared.declaredBy) || [];
}
