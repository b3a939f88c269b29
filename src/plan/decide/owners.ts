import type { Block } from '../facts.ts';
import type { Withdrawn } from '../session.ts';
import { siteId, type Unit } from '../unit.ts';
import type { Draft } from './decide.ts';

/** A call, by its id, or a function with all its calls. */
export type Owner = string | Unit;

/** What has to be withdrawn for a change not to be proposed again. */
export function ownersOf({ owner: { site, unit }, file }: Draft): readonly Owner[] {
	if (site !== undefined) return [siteId(site)];
	if (unit === undefined) return [];
	// A function that returns a promise anyway is given up call by call; imports belong to the calls.
	return unit.isFixed
		? [...unit.sites.values()].filter((call) => call.file === file).map(siteId)
		: [unit];
}

/** Adds owners to what must not be proposed again; what is known of them already stays. */
export function withhold(
	owners: readonly Owner[],
	block: Block,
	{ units, sites }: Withdrawn,
): void {
	for (const owner of owners) {
		if (typeof owner === 'string') {
			if (!sites.has(owner)) sites.set(owner, block);
		} else if (!units.has(owner)) units.set(owner, block);
	}
}
