import { findChangedArgument } from '../functions/findChangedArgument.ts';
import { findOutsideState } from '../wrapService/findOutsideState.ts';
import { usesThis } from './usesThis.ts';
import type { Target } from './wrapper.ts';

/** What would be another on the main thread; the end of a sentence about the function. */
export function findBodyProblem({ tree, fn }: Target): string | undefined {
	if (usesThis(fn.body)) return 'uses `this` or `arguments`, which a worker sets';
	const state = findOutsideState(tree, fn);
	if (state !== undefined) return `uses \`${state}\`, of which every worker has its own`;
	const changed = findChangedArgument(fn, tree);
	return changed && `changes \`${changed}\`, of which it gets a copy in a worker`;
}
