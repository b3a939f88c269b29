import type { CallExpression, OptionalCallExpression } from '@babel/types';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';

/** The call that a site is; undefined where the function is passed by its name. */
export function callOf(
	{ name, start, end }: Pick<CallSite, 'name' | 'start' | 'end'>,
	tree: SyntaxTree,
): CallExpression | OptionalCallExpression | undefined {
	let node = tree.nameAt(name.start);
	while (node !== undefined && (node.start !== start || node.end !== end)) node = parentOf(node);
	return node?.type === 'CallExpression' || node?.type === 'OptionalCallExpression'
		? node
		: undefined;
}
