import type { Descriptions } from '../explore/descriptions.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import { looksLikeMember } from '../explore/nameShapes.ts';
import { functionsGivenTo, resultAt } from '../explore/results.ts';
import type { UnitTable } from '../explore/unitTable.ts';
import type { FunctionFacts, FunctionId, ParameterOf, Place } from '../facts.ts';
import { placeOfResult, placeOfSlot } from '../functions/functionId.ts';
import { matches, type Unit } from '../unit.ts';
import { findGivenArguments, initialValues } from './findGiven.ts';

/** Finds the units of slots, and what has to change along with them. */
export class SlotLinks {
	readonly #sources: ExploreSources;
	readonly #described: Descriptions;
	readonly #table: UnitTable;
	/** Ids of the facts of slots, by slot id. */
	readonly #ids = new Map<FunctionId, FunctionId>();

	constructor(sources: ExploreSources, described: Descriptions, table: UnitTable) {
		this.#sources = sources;
		this.#described = described;
		this.#table = table;
	}

	/** The unit of a function or a slot, as far as there is one. */
	unitOf(id: FunctionId): Unit | undefined {
		return this.#table.unitOf(this.#ids.get(id) ?? id);
	}

	/** Takes in what has to become async along with a unit though the unit does not call it. */
	require(unit: Unit, id: FunctionId): void {
		const required = this.#slotUnit(id);
		const [at] = unit.facts.values();
		if (unit.iterates) {
			const message = 'a generator is given to something that does not expect an async one';
			unit.blocks.push({ code: 'escapes-as-value', message, ...(at === undefined ? {} : { at }) });
		} else if (required === undefined) {
			const message = 'the function is given to something in a file that does not parse';
			unit.blocks.push({ code: 'parse-error', message, ...(at === undefined ? {} : { at }) });
		} else if (!required.followsCallers || !required.isRequired) {
			required.followsCallers = true;
			required.isRequired = true;
			this.#table.enqueue(required);
		}
	}

	#slotUnit(id: FunctionId): Unit | undefined {
		const known = this.unitOf(id);
		if (known !== undefined) return known;
		const place = placeOfSlot(id);
		const maker = placeOfResult(id);
		const facts = place ? this.#described.slotAt(place) : maker && resultAt(maker, this.#sources);
		if (facts === undefined) return undefined;
		this.#ids.set(id, facts.id);
		if (this.#table.unitOf(facts.id) === undefined) this.#table.create(facts);
		return this.#table.unitOf(facts.id);
	}

	/** Joins a slot with the declarations of its type, and with the same parameter of other declarations. */
	link({ id, file, sharesTypeWith = [], parameterOf }: FunctionFacts): void {
		for (const type of sharesTypeWith) {
			const shared = this.#slotUnit(type);
			const own = this.unitOf(id)!;
			if (shared !== undefined && shared !== own) this.#table.merge(own, shared);
		}
		const owner = parameterOf && this.#ownerOf(file, parameterOf);
		if (parameterOf === undefined || owner === undefined) return;
		this.joinParameter(owner, parameterOf.index, id);
		if (owner.isDeclaredAsMember) owner.followsCallers = true;
		this.#table.enqueue(owner);
	}

	#ownerOf(file: string, parameter: ParameterOf): Unit | undefined {
		const known = this.#table.unitOf(parameter.function);
		if (known !== undefined) return known;
		const facts = this.#described.ownerOf(file, parameter);
		if (facts !== undefined) this.#table.create(facts);
		return this.#table.unitOf(parameter.function);
	}

	/** What is given to a parameter of one declaration is given to that of every declaration of the unit. */
	joinParameter(owner: Unit, index: number, id: FunctionId): void {
		const known = this.unitOf(owner.parameters.get(index) ?? id);
		const own = this.unitOf(id);
		if (known !== undefined && own !== undefined && known !== own) this.#table.merge(known, own);
		owner.parameters.set(index, id);
	}

	/** Overloads and overriding methods have parameters of their own, which are given the same functions. */
	followParameters(owner: Unit): void {
		for (const [index, id] of owner.parameters) {
			for (const facts of owner.facts.values()) {
				const parameter = this.#described.parameterAt(facts, index);
				if (parameter !== undefined) this.#table.addDeclaration(this.unitOf(id)!, parameter);
			}
		}
	}

	/** Looks for what keeps the calls of a slot from being found, or from being awaited. */
	check(unit: Unit): void {
		if (!unit.isRequired) return;
		for (const facts of [...unit.facts.values()]) {
			const { parameterOf } = facts;
			const owner = parameterOf && this.#table.unitOf(parameterOf.function);
			if (owner !== undefined) this.#checkReceivers(unit, facts, owner);
		}
		const given = [...unit.facts.values()].flatMap((facts) => this.#givenTo(facts));
		this.#checkAsync(unit, given);
		unit.keepsVoid ||= given.some(
			({ file, start, end }) => this.#sources.oracle.resultOf(file, start, end) === 'value',
		);
	}

	/** Functions that are given to a slot, as far as they are written where it is. */
	#givenTo(facts: FunctionFacts): Place[] {
		if (!facts.isSignature) return [facts];
		if (facts.resultDepth !== undefined) return functionsGivenTo(facts, this.#sources);
		const tree = this.#sources.treeOf(facts.file);
		const initial = tree === undefined ? [] : initialValues(tree, facts);
		const { parameterOf } = facts;
		const owner = parameterOf && this.#table.unitOf(parameterOf.function);
		return [
			...initial,
			...(parameterOf === undefined || owner === undefined
				? []
				: findGivenArguments(owner, parameterOf.index, this.#sources)),
		];
	}

	/** A method of an interface is called on whatever fits the interface, whether it says so or not. */
	#checkReceivers(unit: Unit, facts: FunctionFacts, owner: Unit): void {
		const all = [...owner.facts.values()];
		const at = { file: facts.file, start: facts.start, end: facts.end };
		if (all.every(({ isSignature }) => isSignature)) {
			const message = `nothing in the repository shows what is done with \`${facts.label}\``;
			unit.blocks.push({ code: 'escapes-as-value', message, at });
			return;
		}
		const targets = all.flatMap(({ isSignature, file, member }) =>
			isSignature && member?.owner !== undefined && member.owner.kind !== 'class'
				? [{ file, owner: member.owner, name: member.name }]
				: [],
		);
		for (const target of targets) {
			for (const reference of this.#sources.index.named(target.name)) {
				const text = this.#sources.texts.get(reference.file)!;
				if (reference.entity === undefined || matches(reference.entity, owner)) continue;
				if (!looksLikeMember(text, reference.offset, target.name)) continue;
				const use = this.#described.useAt(reference);
				if (use?.kind !== 'declaration' || use.facts?.member === undefined) continue;
				const { file, member, isSignature } = use.facts;
				if (isSignature) continue;
				if (member.owner === undefined) {
					if (this.#described.basesOf(use.facts).length > 0) continue;
					const message = `another \`${target.name}\` may be called with \`${facts.label}\``;
					unit.blocks.push({ code: 'escapes-as-value', message, at: use.facts });
				} else if (this.#sources.oracle.fits(file, member.owner, target.file, target.owner)) {
					this.#table.addDeclaration(owner, use.facts);
				}
			}
		}
	}

	/** Waiting for a function that nobody waited for would change the order of things. */
	#checkAsync(unit: Unit, given: readonly Place[]): void {
		const waits = [...unit.sites.values()].some(
			(site) =>
				!site.isValue && !site.handled && !(site.returned && !this.#described.isInsideTry(site)),
		);
		const { oracle } = this.#sources;
		const at = waits
			? given.find(
					({ file, start, end }) =>
						!this.#table.isUnit(file, start) && oracle.resultOf(file, start, end) === 'promise',
				)
			: undefined;
		if (at === undefined) return;
		const message = `an async function is given to \`${unit.label}\` as well, which nobody waits for`;
		unit.blocks.push({ code: 'callback-not-awaited', message, at });
	}
}
