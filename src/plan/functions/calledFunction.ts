import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import type { Session } from '../session.ts';
import { declaredFunction } from './declaredFunction.ts';
import type { LocatedFunction } from './functionAround.ts';

/** The function of the repository that a callee means, where that is certain. */
export function calledFunction(
	callee: Node,
	{ path }: SyntaxTree,
	{ oracle, treeOf }: Pick<Session, 'oracle' | 'treeOf'>,
): LocatedFunction | undefined {
	const name = calledName(callee);
	const [declaration, ...others] = name ? oracle.declaredAt(path, name.start!) : [];
	if (declaration === undefined || declaration.library !== undefined || others.length > 0)
		return undefined;
	const tree = treeOf(declaration.file);
	const declared = tree?.nameAt(declaration.offset);
	const fn = declared && declaredFunction(declared);
	return tree !== undefined && isFunction(fn) ? { tree, fn } : undefined;
}
