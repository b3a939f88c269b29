import type { Withdrawn } from '../session.ts';

/** What either of two rules out. */
export function joinWithdrawn(one: Withdrawn, other: Withdrawn): Withdrawn {
	return {
		units: new Map([...one.units, ...other.units]),
		sites: new Map([...one.sites, ...other.sites]),
	};
}
