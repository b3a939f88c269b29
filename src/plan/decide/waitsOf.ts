import type { CallSite } from '../facts.ts';
import type { Unit } from '../unit.ts';
import type { Outcome } from './decide.ts';

/** Calls that were done at once in functions which were async already, and are awaited there now. */
export function* waitsOf(
	units: readonly Unit[],
	{ migrated }: Outcome,
): Generator<{ readonly label: string; readonly site: CallSite }> {
	for (const { wasSync, label, sites } of units) {
		if (!wasSync) continue;
		for (const [id, site] of sites)
			if (site.containerIsAsync && !site.handled && migrated.has(id)) yield { label, site };
	}
}
