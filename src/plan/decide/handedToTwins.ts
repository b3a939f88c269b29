import type { Exploration } from '../explore/explore.ts';
import type { CallSite, Place } from '../facts.ts';
import type { Unit } from '../unit.ts';

/** A function that a call hands to a parameter of what it calls. */
export interface Handed {
	readonly unit: Unit;
	/** The call that hands it over. */
	readonly call: CallSite;
	/** Where it stands by its name; undefined for one that is written there. */
	readonly site?: CallSite;
}

/**
 * The functions that are handed to parameters of functions with a twin. A call that goes to the
 * synchronous twin cannot hand over an async function: nothing there would wait for its promise.
 */
export function findHanded(
	{ units, unitOf }: Pick<Exploration, 'units' | 'unitOf'>,
	exempt: ReadonlySet<Unit>,
): Handed[] {
	const calls = new Map<Unit, CallSite[]>();
	for (const unit of exempt) {
		for (const id of unit.parameters.values()) {
			const parameter = unitOf(id);
			if (parameter === undefined) continue;
			const sites = [...unit.sites.values()].filter(({ isValue }) => isValue !== true);
			calls.set(parameter, [...(calls.get(parameter) ?? []), ...sites]);
		}
	}
	if (calls.size === 0) return [];
	const handed: Handed[] = [];
	for (const unit of units) {
		for (const id of unit.requires) {
			for (const facts of unit.facts.values()) {
				const call = innermost(calls.get(unitOf(id)!) ?? [], facts);
				if (call !== undefined) handed.push({ unit, call });
			}
		}
		for (const site of unit.sites.values()) {
			if (site.isValue !== true) continue;
			const call = innermost(calls.get(unitOf(site.container)!) ?? [], site);
			if (call !== undefined) handed.push({ unit, call, site });
		}
	}
	return handed;
}

function innermost(calls: readonly CallSite[], { file, start, end }: Place): CallSite | undefined {
	return calls
		.filter((call) => call.file === file && call.start <= start && call.end >= end)
		.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}
