import type { Oracle } from '../../resolve/oracle.ts';
import type { FunctionNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { describeFate } from './describeFate.ts';
import { findFact } from './findFact.ts';

/**
 * Whether a function is typed by a library's type that lets it be async, as in
 * `const show: RequestHandler = …`. Who gets the function is judged at each of its uses.
 */
export function hasAsyncLibraryType(tree: SyntaxTree, fn: FunctionNode, oracle: Oracle): boolean {
	const { types } = oracle.callbackTypesAt(tree.path, fn.start!, fn.end!);
	if (types.length === 0) return false;
	const fact = findFact('types', types, tree.path);
	return fact === undefined
		? oracle.callbackContract(tree.path, fn.start!, fn.end!) === 'accepts-promise'
		: describeFate(fact, fn, 'its type').block === undefined;
}
