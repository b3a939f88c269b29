import type { Node } from '@babel/types';
import type { Fact } from '../../../presets/receivers/receiver.ts';
import type { FunctionNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { describeFate, type Verdict } from './describeFate.ts';
import { doneEdits, findCallbackProblem } from './findCallbackProblem.ts';

/**
 * Whether a library of which something is known can do with a promise of a function.
 *
 * @param value the function, or a name that stands for it
 * @param fn the function, when it is at hand
 * @param receiver for people
 */
export function judgeFact(
	tree: SyntaxTree,
	value: Node,
	fn: FunctionNode | undefined,
	fact: Fact,
	receiver: string,
	isOnce = false,
): Verdict {
	const problem = findCallbackProblem(tree, value, fn, fact, receiver);
	if (problem !== undefined) return problem;
	const verdict = describeFate(fact, fn, receiver, isOnce);
	if (verdict.block !== undefined || fn === undefined || fact.done === undefined) return verdict;
	const dropped = doneEdits(tree, value, fn, fact) ?? [];
	if (dropped.length === 0) return verdict;
	return { ...verdict, edits: [...(verdict.edits ?? []), ...dropped], losesParameter: true };
}
