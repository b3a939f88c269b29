import type { CallSite } from '../facts.ts';
import type { Unit } from '../unit.ts';
import type { Outcome } from './decide.ts';

interface NamedSite {
	readonly label: string;
	readonly site: CallSite;
}

/** Calls that were done at once, and are awaited now. */
export function* newWaitsOf(units: readonly Unit[], { migrated }: Outcome): Generator<NamedSite> {
	for (const { wasSync, label, sites } of units) {
		if (!wasSync) continue;
		for (const [id, site] of sites)
			if (!site.handled && !site.isValue && !site.passesOn && migrated.has(id))
				yield { label, site };
	}
}

/** Calls that were done at once in functions which were async already, and are awaited there now. */
export function* waitsOf(units: readonly Unit[], outcome: Outcome): Generator<NamedSite> {
	for (const wait of newWaitsOf(units, outcome)) if (wait.site.containerIsAsync) yield wait;
}
