import type { DeclarationPlace } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import type { Session } from '../session.ts';
import { declaredFunction } from './declaredFunction.ts';
import type { LocatedFunction } from './functionAround.ts';

/** The function of the workspace whose name is declared at a place. */
export function functionAtPlace(
	{ file, offset }: DeclarationPlace,
	{ treeOf }: Pick<Session, 'treeOf'>,
): LocatedFunction | undefined {
	const tree = treeOf(file);
	const name = tree?.nameAt(offset);
	const fn = name && declaredFunction(name);
	return tree !== undefined && isFunction(fn) ? { tree, fn } : undefined;
}
