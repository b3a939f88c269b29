import type { Withdrawn } from '../plan/session.ts';
import { findGuilty, type Trial } from './findGuilty.ts';
import type { Blame } from './newErrors.ts';
import type { Suspect, Suspects } from './suspects.ts';
import { isSameWrong, type Wrong } from './wrong.ts';

/** What was given up at sight so far. */
export interface Sightings {
	/** What alone stood at the place of an error. */
	readonly blamed: { readonly wrong: Wrong; readonly suspect: Suspect }[];
	/** Errors that were still there without it. */
	readonly unsolved: Wrong[];
}

/**
 * Gives up what is behind what is wrong. Where one decision alone stands at the place, it is that one, and
 * everything else waits for another look, since it may have followed from it. Where there are several, or
 * none, or it was not that one, trying tells which.
 *
 * @param sightings what did not help is taken back, and new ones are added.
 * @param trialFor tells what a problem depends on.
 * @returns what was given up for which problem
 */
export function withdraw(
	wrong: readonly Wrong[],
	suspects: Suspects,
	withdrawn: Withdrawn,
	sightings: Sightings,
	trialFor: (wrong: Wrong) => Trial,
): Blame[] {
	takeBackInnocent(wrong, withdrawn, sightings);
	const plain = wrong
		.filter((one) => !sightings.unsolved.some((other) => isSameWrong(one, other)))
		.flatMap((one) => plainlyGuilty(one, suspects));
	sightings.blamed.push(...plain);
	giveUp(
		plain.map(({ suspect }) => suspect),
		withdrawn,
	);
	if (plain.length > 0) return plain.map((one) => ({ ...one, suspects: [one.suspect] }));
	const blames: Blame[] = [];
	for (const [index, one] of wrong.entries()) {
		const isGoneWithout = trialFor(one);
		if (index > 0 && isGoneWithout([]) === true) continue;
		const guilty = findGuilty(suspects.around(one), isGoneWithout);
		giveUp(guilty, withdrawn);
		blames.push({ wrong: one, suspects: guilty });
	}
	return blames;
}

function takeBackInnocent(
	wrong: readonly Wrong[],
	{ units, sites }: Withdrawn,
	{ blamed, unsolved }: Sightings,
): void {
	const helped = blamed.filter((blame) => !wrong.some((one) => isSameWrong(one, blame.wrong)));
	for (const blame of blamed.splice(0)) {
		const { of } = blame.suspect;
		if (helped.includes(blame)) {
			blamed.push(blame);
			continue;
		}
		unsolved.push(blame.wrong);
		if (helped.some(({ suspect }) => suspect.of === of)) continue;
		if (typeof of === 'string') sites.delete(of);
		else units.delete(of);
	}
}

/** Gives up everything that has to do with what is wrong: for when looking closer took too long. */
export function withdrawAround(
	wrong: readonly Wrong[],
	suspects: Suspects,
	withdrawn: Withdrawn,
): Blame[] {
	return wrong.map((one) => {
		const { offset: _, ...file } = one;
		const [group = []] = suspects.around(file);
		giveUp(group, withdrawn);
		return { wrong: one, suspects: group };
	});
}

function plainlyGuilty(wrong: Wrong, suspects: Suspects): Sightings['blamed'] {
	const [[suspect, ...others] = []] = suspects.around(wrong);
	return suspect?.isOnLine && others.length === 0 ? [{ wrong, suspect }] : [];
}

/** Adds suspects to what must not be proposed again. */
export function giveUp(suspects: readonly Suspect[], { units, sites }: Withdrawn): void {
	for (const { of, block } of suspects) {
		if (typeof of === 'string') sites.set(of, block);
		else units.set(of, block);
	}
}
