import type { Session } from '../session.ts';
import { findKept } from '../threads/findKept.ts';
import { findOutsideState, type Name } from '../threads/findOutsideState.ts';
import { findSharing } from '../threads/findSharing.ts';
import { sameIn } from '../threads/sameIn.ts';
import { usesThis } from './usesThis.ts';
import type { Target } from './wrapper.ts';

/**
 * What would be another on the main thread; the end of a sentence about the function.
 *
 * @param isPlain whether an argument, by its index, is a value that nobody else has
 * @param isShared whether a global means the same in every thread, besides those that only compute
 */
export function findBodyProblem(
	{ tree, fn }: Target,
	isPlain: (index: number) => boolean,
	session: Session,
	isShared?: (use: Name) => boolean,
): string | undefined {
	if (usesThis(fn.body)) return 'uses `this` or `arguments`, which a worker sets';
	const state = findOutsideState(tree, fn, sameIn(session, isShared));
	if (state !== undefined) return `uses \`${state}\`, of which every worker has its own`;
	return findKept({ tree, fn }, true, session) ?? findSharing(tree, fn, isPlain, session);
}
