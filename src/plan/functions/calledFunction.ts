import type { Node } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import type { Session } from '../session.ts';
import type { LocatedFunction } from './functionAround.ts';
import { functionAtPlace } from './functionAtPlace.ts';

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
	return functionAtPlace(declaration, { treeOf });
}
