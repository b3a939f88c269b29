import type { Suspect } from './suspects.ts';

/** Whether the problem would be gone without the suspects; undefined: it may not be tried any more. */
export type Trial = (suspects: readonly Suspect[]) => boolean | undefined;

/**
 * Finds the few suspects that a problem goes away without, by trying: group after group until it is gone,
 * then with ever fewer of them.
 */
export function findGuilty(groups: Iterable<readonly Suspect[]>, isGoneWithout: Trial): Suspect[] {
	let suspects: Suspect[] = [];
	for (const group of groups) {
		// Those nearer to it come last, since they were not enough by themselves.
		suspects = [...group, ...suspects];
		const isGone = isGoneWithout(suspects);
		if (isGone === undefined) return suspects;
		if (isGone) return reduce(suspects, [], isGoneWithout);
	}
	return suspects;
}

/** The fewest of the suspects found by halving that have to go together with `others`. */
function reduce(
	suspects: readonly Suspect[],
	others: readonly Suspect[],
	isGoneWithout: Trial,
): Suspect[] {
	if (suspects.length <= 1) return [...suspects];
	const middle = Math.ceil(suspects.length / 2);
	const first = suspects.slice(0, middle);
	const second = suspects.slice(middle);
	for (const half of [first, second]) {
		if (isGoneWithout([...half, ...others]) === true) return reduce(half, others, isGoneWithout);
	}
	const needed = reduce(first, [...second, ...others], isGoneWithout);
	return [...needed, ...reduce(second, [...needed, ...others], isGoneWithout)];
}
