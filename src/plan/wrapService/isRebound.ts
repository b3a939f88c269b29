import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import { memberNamed } from './memberNamed.ts';

/** `this.load = this.load.bind(this)`: others get what is read here, and go on calling it by that name. */
export function isRebound(
	site: Pick<CallSite, 'name' | 'isValue'>,
	tree: SyntaxTree | undefined,
): boolean {
	const member = site.isValue === true ? memberNamed(site, tree) : undefined;
	if (tree === undefined || member === undefined) return false;
	const textOf = ({ start, end }: Node) => tree.text.slice(start!, end!);
	for (
		let node: Node = member, up = parentOf(node);
		up !== undefined;
		node = up, up = parentOf(up)
	) {
		if (isFunction(up)) return false;
		if (up.type === 'AssignmentExpression')
			return up.right === node && textOf(up.left) === textOf(member);
	}
	return false;
}
