import type { CallSite, FunctionFacts } from '../facts.ts';
import type { Unit } from '../unit.ts';
import type { Descriptions } from './descriptions.ts';
import type { ExploreSources } from './exploreSources.ts';
import type { UnitTable } from './unitTable.ts';

/** Finds the functions that the calls of a unit stand in. */
export class CallerLinks {
	readonly #sources: ExploreSources;
	readonly #described: Descriptions;
	readonly #table: UnitTable;

	constructor(sources: ExploreSources, described: Descriptions, table: UnitTable) {
		this.#sources = sources;
		this.#described = described;
		this.#table = table;
	}

	/** Goes on from the unit's calls to the functions that they stand in. */
	follow(unit: Unit): void {
		for (const [id, site] of unit.sites) {
			if (site.iterator === 'handed-on') this.#handOn(site);
			if (site.isValue || site.handled || site.containerIsAsync || unit.followed.has(id)) continue;
			unit.followed.add(id);
			if (!this.#sources.isInScope(site)) continue;
			const container = this.#containerOf(site);
			if (container === undefined) continue;
			const facts = container.facts.get(site.container);
			const passesOn = site.returned && unit.isFixed && !unit.isReplaced;
			if (passesOn && facts?.returnsPromise && (facts.declaresPromise || handsOn(facts))) {
				// It hands the promise on and says so, or to a receiver that takes one.
				unit.sites.set(id, { ...site, handled: true });
				continue;
			}
			// A function that returned a promise did its work before it returned; now it does it later, so
			// those who dropped the promise have to wait for it, too.
			if (!container.followsCallers) {
				container.followsCallers = true;
				this.#table.enqueue(container);
			}
		}
	}

	/** A function that returns the iterator that a call gives: its own calls give one, too. */
	#handOn(site: CallSite): void {
		const container = this.#containerOf(site);
		if (container === undefined || container.handsOn.has(site.container)) return;
		container.handsOn.add(site.container);
		container.followsCallers = true;
		this.#table.enqueue(container);
	}

	/** The unit of the function that a call stands in. */
	#containerOf(site: CallSite): Unit | undefined {
		const known = this.#table.unitOf(site.container);
		if (known !== undefined) return known;
		const facts = this.#described.containerOf(site);
		if (facts === undefined) return undefined;
		this.#table.create(facts);
		return this.#table.unitOf(facts.id);
	}
}

/** Whether the function's receiver takes a promise: `.then(() => load())`, `Promise.all(ids.map(() => load()))`. */
function handsOn({ role, requires = [] }: FunctionFacts): boolean {
	if (role.kind === 'inline') return role.form === 'map' && role.site.handled;
	return role.kind === 'accepted-callback' && requires.length === 0;
}
