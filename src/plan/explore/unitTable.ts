import { getOrAdd } from '../../getOrAdd.ts';
import type { Reference } from '../../resolve/referenceIndex.ts';
import type { CallSite, FunctionFacts, FunctionId } from '../facts.ts';
import { matches, siteId, Unit } from '../unit.ts';
import { addSite } from './addSite.ts';
import type { ExploreSources } from './exploreSources.ts';
import { areRivals, chooseRival } from './rivals.ts';

/** What the slots have to be told of. */
interface SlotHooks {
	readonly link: (facts: FunctionFacts) => void;
	readonly joinParameter: (owner: Unit, index: number, id: FunctionId) => void;
}

/** The units found so far, each function in one of them, and those still to be looked at. */
export class UnitTable {
	readonly #sources: ExploreSources;
	readonly #slots: SlotHooks;
	readonly units = new Set<Unit>();
	readonly #byFunction = new Map<FunctionId, Unit>();
	readonly #unresolved = new Map<Unit, Map<string, CallSite>>();
	/** Units of one function that several modules export, by each of them. */
	readonly #rivals = new Map<Unit, Unit[]>();
	#queue = new Set<Unit>();

	constructor(sources: ExploreSources, slots: SlotHooks) {
		this.#sources = sources;
		this.#slots = slots;
	}

	unitOf(id: FunctionId): Unit | undefined {
		return this.#byFunction.get(id);
	}

	/** To be looked at in the next round. */
	enqueue(unit: Unit): void {
		this.#queue.add(unit);
	}

	/** The units to look at now; what they enqueue comes in the round after. */
	takeRound(): Unit[] {
		const round = [...this.#queue];
		this.#queue = new Set();
		return round;
	}

	/** Adds the unit of a rule; where the same function has one, that. */
	addSeed(seed: Unit): Unit {
		const sharing = [...this.units].filter((unit) =>
			[...seed.keys].some((key) => unit.keys.has(key)),
		);
		const same = sharing.find((unit) => !areRivals(unit, seed));
		if (same === undefined) this.units.add(seed);
		else same.absorb(seed);
		if (same === undefined && sharing[0] !== undefined) {
			const rivals = getOrAdd(this.#rivals, sharing[0], () => [sharing[0]!]);
			rivals.push(seed);
			this.#rivals.set(seed, rivals);
		}
		return same ?? seed;
	}

	/** Whether a reference to the function of a unit belongs to the unit of another module. */
	isOfRival(unit: Unit, reference: Reference): boolean {
		const rivals = this.#rivals.get(unit);
		return rivals !== undefined && chooseRival(rivals, reference, this.#sources) !== unit;
	}

	/** A new unit of one function. */
	create(facts: FunctionFacts): void {
		const unit = new Unit();
		this.units.add(unit);
		this.#addFacts(unit, facts);
	}

	/** Whether the function at an offset, or the one that a name there denotes, takes part. */
	isUnit(file: string, offset: number): boolean {
		if (this.#byFunction.has(`${file}:${offset}`)) return true;
		const entity = this.#sources.oracle.entitiesAt(file, [offset])[0];
		return [...this.units].some((unit) => matches(entity, unit));
	}

	/** Takes a declaration into a unit, with the unit that it belonged to so far. */
	addDeclaration(unit: Unit, facts: FunctionFacts): void {
		const owner = this.#byFunction.get(facts.id);
		if (owner === undefined) this.#addFacts(unit, facts);
		else if (owner !== unit) this.merge(unit, owner);
	}

	/** Registers a declaration with a unit, and everything that has to change with the declaration. */
	#addFacts(unit: Unit, facts: FunctionFacts): void {
		unit.facts.set(facts.id, facts);
		this.#byFunction.set(facts.id, unit);
		unit.files.add(facts.file);
		for (const name of facts.names) unit.addName(name);
		for (const id of facts.requires ?? []) unit.requires.add(id);
		const { oracle } = this.#sources;
		const entity =
			facts.nameOffset === undefined
				? facts.role.kind === 'default-export'
					? (oracle.functionValueAt(facts.file, facts.start, facts.end) ??
						// A declaration without a name: its keyword stands for it.
						oracle.entitiesAt(facts.file, [facts.start])[0])
					: undefined
				: oracle.entitiesAt(facts.file, [facts.nameOffset])[0];
		// An annotated variable holds a type that others share: only its own declaration identifies it.
		const keys =
			facts.sharesType || facts.block?.code === 'typed-function-value'
				? entity?.keys.slice(0, 1)
				: entity?.keys;
		for (const key of keys ?? []) {
			unit.keys.add(key);
			if (facts.resultDepth !== undefined) unit.makers.set(key, facts.resultDepth);
		}
		if (facts.ownNameOffset !== undefined) {
			const [own] = oracle.entitiesAt(facts.file, [facts.ownNameOffset]);
			for (const key of own?.keys ?? []) unit.keys.add(key);
		}
		if (facts.role.kind === 'default-export') unit.isDefault = true;
		if (facts.role.kind === 'inline') addSite(unit, facts.role.site, this.#sources);
		for (const overload of facts.overloads) this.addDeclaration(unit, overload);
		this.enqueue(unit);
		this.#slots.link(facts);
	}

	merge(into: Unit, other: Unit): void {
		for (const id of other.facts.keys()) this.#byFunction.set(id, into);
		into.absorb(other);
		for (const [index, id] of other.parameters) this.#slots.joinParameter(into, index, id);
		this.units.delete(other);
		this.#queue.delete(other);
		this.#queue.add(into);
		const unresolved = this.#unresolved.get(other);
		if (unresolved !== undefined) {
			this.#unresolved.delete(other);
			this.#unresolved.set(into, new Map([...(this.#unresolved.get(into) ?? []), ...unresolved]));
		}
	}

	/** A call on an untyped value that may mean the unit. */
	addUnresolved(unit: Unit, site: CallSite): void {
		const sites = this.#unresolved.get(unit) ?? new Map<string, CallSite>();
		sites.set(siteId(site), site);
		this.#unresolved.set(unit, sites);
	}

	isUnresolved(unit: Unit): boolean {
		return this.#unresolved.has(unit);
	}

	unresolvedSites(): Map<Unit, CallSite[]> {
		return new Map([...this.#unresolved].map(([unit, sites]) => [unit, [...sites.values()]]));
	}
}
