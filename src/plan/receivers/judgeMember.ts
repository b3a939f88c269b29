import type { Node } from '@babel/types';
import type { DeclaredName } from '../../resolve/oracle.ts';
import type { FunctionNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Verdict } from './describeFate.ts';
import { findFact } from './findFact.ts';
import { judgeFact } from './judgeFact.ts';

/** A function that a library finds in a member. */
interface StoredFunction {
	/** The function, or a name that stands for it. */
	readonly value: Node;
	/** The function, when it is at hand. */
	readonly fn: FunctionNode | undefined;
	/** The member, for people. */
	readonly receiver: string;
}

/**
 * Whether a library that calls a member of this name can do with a promise.
 *
 * @param declaredBy the names that libraries have for the member
 * @returns undefined when nothing is known of it
 */
export function judgeMember(
	tree: SyntaxTree,
	declaredBy: readonly DeclaredName[] | undefined,
	{ value, fn, receiver }: StoredFunction,
): Verdict | undefined {
	const fact = findFact('members', declaredBy ?? [], tree.path);
	if (fact === undefined) return undefined;
	return judgeFact(tree, value, fn, fact, receiver);
}
