import type { Reference } from '../../resolve/referenceIndex.ts';
import { isFunction } from '../../syntax/functions.ts';
import type { FunctionFacts, Place } from '../facts.ts';
import type { ResultPlace } from '../functions/functionId.ts';
import { describeResult, functionsGiven } from '../slots/describeResult.ts';
import type { Use } from '../use.ts';
import { describeResultUse } from '../uses/describeResultUse.ts';
import type { ExploreSources } from './exploreSources.ts';

/**
 * What a reference does with what its function gives.
 *
 * @param use what it does with the function itself
 * @param depth how many calls lead from the function to what it gives
 */
export function useOfResult(
	{ file, offset }: Reference,
	use: Use,
	depth: number,
	{ treeOf, oracle }: ExploreSources,
): Use {
	const tree = treeOf(file);
	return tree === undefined ? use : describeResultUse(tree, offset, use, depth, oracle);
}

/** The slot of the functions that another one gives; undefined when its file does not parse. */
export function resultAt(
	{ file, start, depth }: ResultPlace,
	{ treeOf, oracle }: ExploreSources,
): FunctionFacts | undefined {
	const tree = treeOf(file);
	const maker = tree?.functionAt(start);
	return tree && maker && describeResult(tree, maker, depth, oracle);
}

/** The functions that are written where a slot of results gets them from. */
export function functionsGivenTo(
	{ file, start, resultDepth }: FunctionFacts,
	{ treeOf }: ExploreSources,
): Place[] {
	const maker = treeOf(file)?.functionAt(start);
	if (!isFunction(maker) || resultDepth === undefined) return [];
	return functionsGiven(maker, resultDepth).map((fn) => ({ file, start: fn.start!, end: fn.end! }));
}
