import { expect, it } from 'vitest';
import { findGuilty } from '../src/verify/findGuilty.ts';
import type { Suspect } from '../src/verify/suspects.ts';

const block = { code: 'type-error', message: 'wrong' } as const;
const suspects = (names: string): Suspect[] => [...names].map((of) => ({ of, block }));
const namesOf = (found: readonly Suspect[]): string =>
	found
		.map(({ of }) => of)
		.sort()
		.join('');

/** The problem needs all of `guilty` to be gone; at most `maximum` trials are allowed. */
function search(groups: readonly string[], guilty: string, maximum = 100) {
	let trials = 0;
	const found = findGuilty(groups.map(suspects), (without) => {
		if (trials === maximum) return undefined;
		trials++;
		return [...guilty].every((name) => without.some(({ of }) => of === name));
	});
	return { found: namesOf(found), trials };
}

it('finds the one that is guilty', () => {
	expect(search(['abcdefgh'], 'f').found).toBe('f');
	expect(search(['abc', 'defgh'], 'f').found).toBe('f');
	expect(search(['abc'], 'b').trials).toBeLessThanOrEqual(5);
});

it('finds those that are guilty together', () => {
	expect(search(['abcdefgh'], 'bg').found).toBe('bg');
	expect(search(['abc', 'defgh'], 'ah').found).toBe('ah');
});

it('gives up the nearest when it may not try any more', () => {
	expect(search(['abc', 'defgh'], 'f', 0).found).toBe('abc');
	expect(search(['abc', 'defgh'], 'f', 2).found).toBe('abcdefgh');
});
