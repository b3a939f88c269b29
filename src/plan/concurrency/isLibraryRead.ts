import type { Node } from '@babel/types';
import { libraryReads } from '../../../presets/libraryReads.ts';
import type { Declaration, Oracle } from '../../resolve/oracle.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';

/** Whether a function of a library is known to only read when it is called with these arguments. */
export function isLibraryRead(
	{ library, owner, name }: Declaration,
	passed: readonly Node[],
	{ path }: SyntaxTree,
	oracle: Oracle,
): boolean {
	if (library === undefined) return false;
	return libraryReads.some(
		(fact) =>
			fact.libraries.includes(library) &&
			fact.names.includes(name) &&
			(fact.owner === undefined || fact.owner === owner) &&
			(fact.arguments === undefined ||
				(passed.length <= fact.arguments &&
					// A `Request` has a method of its own.
					passed.every(
						({ type, start, end }) =>
							type !== 'SpreadElement' && isOfPlainType(path, start!, end!, oracle),
					))),
	);
}

function isOfPlainType(path: string, start: number, end: number, oracle: Oracle): boolean {
	return (
		oracle.awaitable(path, start, end) === 'plain' &&
		oracle.memberOf(path, start, end, 'method') === undefined
	);
}
