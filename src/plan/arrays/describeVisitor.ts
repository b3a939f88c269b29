import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { readElementCall } from '../../syntax/elementCall.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Use } from '../use.ts';
import { blockedUse } from '../uses/blockedUse.ts';
import type { AnyCall } from '../uses/describeSite.ts';
import { describeElementCall } from './describeArrayCallback.ts';
import { describeCollection } from './describeCollection.ts';

/**
 * `ids.forEach(load)`: a function that an array method calls with each element. The call of the method
 * becomes a loop that calls it; in a `map` it may stay where it is.
 *
 * @returns undefined when the call is something else.
 */
export function describeVisitor(
	tree: SyntaxTree,
	call: AnyCall,
	value: Node,
	name: Node,
	oracle: Oracle,
): Use | undefined {
	const element = readElementCall(call, tree.text);
	if (element?.callback !== value) return undefined;
	if (value.type !== 'Identifier' && value.type !== 'MemberExpression') return undefined;
	const kind = describeCollection(element, tree, oracle);
	if (kind === undefined) return undefined;
	const site = describeElementCall(tree, element, kind, name, oracle);
	return 'code' in site
		? blockedUse(tree, value, site.code, site.message)
		: { kind: 'call', site: { ...site, suffixAt: value.end! } };
}
