import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import type { Session } from '../session.ts';

/** A function, and the file that it stands in. */
export interface LocatedFunction {
	readonly tree: SyntaxTree;
	readonly fn: FunctionNode;
}

/** The function that a call stands in; undefined at the top level of its file. */
export function functionAround(
	{ file, container }: Pick<CallSite, 'file' | 'container'>,
	treeOf: Session['treeOf'],
): LocatedFunction | undefined {
	const tree = treeOf(file);
	const fn = tree?.functionAt(Number(container.slice(file.length + 1)));
	return tree !== undefined && isFunction(fn) ? { tree, fn } : undefined;
}
