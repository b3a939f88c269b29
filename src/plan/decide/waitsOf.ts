import type { CallSite } from '../facts.ts';
import type { Unit } from '../unit.ts';
import type { Outcome } from './decide.ts';

interface NamedSite {
	readonly unit: Unit;
	readonly label: string;
	readonly site: CallSite;
}

/** Calls that were done at once, and are awaited now. */
export function* newWaitsOf(units: readonly Unit[], { migrated }: Outcome): Generator<NamedSite> {
	for (const unit of units) {
		const { wasSync, label, sites } = unit;
		if (!wasSync) continue;
		for (const [id, site] of sites)
			if (!site.handled && !site.isValue && !site.passesOn && migrated.has(id))
				yield { unit, label, site };
	}
}

/** Calls that were done at once in functions which were async already, and are awaited there now. */
export function* waitsOf(units: readonly Unit[], outcome: Outcome): Generator<NamedSite> {
	for (const wait of newWaitsOf(units, outcome)) if (wait.site.containerIsAsync) yield wait;
}

/** The same, and the calls whose promise such a function gives as it is: `async (id) => pay(id)`. */
export function* worksOf(units: readonly Unit[], outcome: Outcome): Generator<NamedSite> {
	yield* waitsOf(units, outcome);
	for (const unit of units) {
		if (!unit.wasSync || unit.isReplaced) continue;
		for (const site of unit.sites.values())
			if (site.handled && site.returned && site.containerIsAsync && !site.isValue)
				yield { unit, label: unit.label, site };
	}
}
