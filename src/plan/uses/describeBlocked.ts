import type { Place } from '../facts.ts';
import type { Verdict } from '../receivers/describeFate.ts';
import type { Use } from '../use.ts';

/**
 * A use of a function that somebody gets who cannot do with a promise, as far as the place of the use shows.
 *
 * @param place who gets it, and what the use is where it turns out that they can
 */
export function describeBlocked(
	{ block, asks }: Verdict & { readonly block: object },
	{ at, receiver, use }: { readonly at: Place; readonly receiver: string; readonly use: Use },
): Use {
	const own = { ...block, at };
	const asked = asks && { fact: asks, receiver, block: own, use };
	return { kind: 'blocked', block: own, ...(asked && { asked }) };
}
