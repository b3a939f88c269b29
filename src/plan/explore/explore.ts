import type { Block, CallSite, FunctionId } from '../facts.ts';
import { unknownMock } from '../mocks/describeMock.ts';
import type { PatchedModules } from '../mocks/patchedModules.ts';
import type { RewiredNames } from '../mocks/rewiredNames.ts';
import type { SpiedMembers } from '../mocks/spiedMembers.ts';
import type { WholeMocks } from '../mocks/wholeMocks.ts';
import { findProxy, usesAnswers } from '../objects/findProxy.ts';
import type { ModuleObjects } from '../objects/moduleObjects.ts';
import { SlotLinks } from '../slots/slotLinks.ts';
import { siteId, type Unit } from '../unit.ts';
import type { Use } from '../use.ts';
import { addMaybeMock, addMock, addObjectProblems } from './addMock.ts';
import { addSite } from './addSite.ts';
import { CallerLinks } from './callerLinks.ts';
import { findDeclaredBeside } from './declarationFiles.ts';
import { describeRound } from './describeRound.ts';
import { describeSeed } from './describeSeed.ts';
import type { Descriptions } from './descriptions.ts';
import type { ExploreSources } from './exploreSources.ts';
import { gatherKnowledge, type Knowledge } from './knowledge.ts';
import { MemberLinks } from './memberLinks.ts';
import { ReferenceLinks } from './referenceLinks.ts';
import { settleAsked } from './settleAsked.ts';
import type { StandIns } from './standIns.ts';
import { UnitTable } from './unitTable.ts';
import { UntypedUses } from './untypedUses.ts';
import { UseLinks } from './useLinks.ts';

/** Everything that might have to change, with nothing decided yet. */
export interface Exploration {
	readonly units: ReadonlySet<Unit>;
	readonly unitOf: (id: FunctionId) => Unit | undefined;
	/** Calls on untyped values that may mean a unit, by unit. */
	readonly unresolved: ReadonlyMap<Unit, readonly CallSite[]>;
}

/**
 * Follows the seeds to their callers, and those to theirs, until nothing new turns up. It goes on past
 * functions that will turn out to be blocked: whether they are is only known once all callers are.
 */
export function explore(
	seeds: readonly Unit[],
	sources: ExploreSources,
	knowledge = gatherKnowledge(sources),
): Exploration {
	return new Explorer(sources, knowledge).run(seeds);
}

class Explorer {
	readonly #sources: ExploreSources;
	readonly #described: Descriptions;
	readonly #table: UnitTable;
	readonly #slots: SlotLinks;
	readonly #uses: UseLinks;
	readonly #references: ReferenceLinks;
	readonly #standIns: StandIns;
	readonly #callers: CallerLinks;
	readonly #rewired: RewiredNames;
	readonly #wholeMocks: WholeMocks;
	readonly #patched: PatchedModules;
	readonly #spied: SpiedMembers;
	readonly #modules: ModuleObjects;

	constructor(sources: ExploreSources, knowledge: Knowledge) {
		const { described, standIns } = knowledge;
		const table = new UnitTable(sources, {
			link: (facts) => this.#slots.link(facts),
			joinParameter: (owner, index, id) => this.#slots.joinParameter(owner, index, id),
		});
		const members = new MemberLinks(sources, described, table);
		const uses = new UseLinks(sources, described, members, table);
		const untyped = new UntypedUses(sources, described, knowledge.spied, table);
		this.#sources = sources;
		this.#described = described;
		this.#table = table;
		this.#modules = knowledge.modules;
		this.#slots = new SlotLinks(sources, described, table);
		this.#standIns = standIns;
		this.#uses = uses;
		this.#references = new ReferenceLinks(sources, described, {
			members,
			uses,
			untyped,
			standIns,
			table,
		});
		this.#callers = new CallerLinks(sources, described, table);
		this.#rewired = knowledge.rewired;
		this.#wholeMocks = knowledge.wholeMocks;
		this.#patched = knowledge.patched;
		this.#spied = knowledge.spied;
	}

	run(seeds: readonly Unit[]): Exploration {
		for (const seed of seeds) this.#addSeed(seed);
		for (let round = this.#table.takeRound(); round.length > 0; round = this.#table.takeRound()) {
			this.#sources.index.prepare(
				round.flatMap((unit) =>
					[...unit.names.values()].filter(({ file }) => file === undefined).map(({ text }) => text),
				),
			);
			describeRound(round, this.#sources, this.#described);
			this.#standIns.prepare(round);
			for (const unit of round) if (this.#table.units.has(unit)) this.#follow(unit);
		}
		for (const unit of this.#table.units) settleAsked(unit, this.#sources);
		return {
			units: this.#table.units,
			unitOf: (id) => this.#slots.unitOf(id),
			unresolved: this.#table.unresolvedSites(),
		};
	}

	#addSeed(seed: Unit): void {
		const unit = this.#table.addSeed(seed);
		for (const facts of [...seed.facts.values()]) this.#table.addDeclaration(unit, facts);
		if (!unit.isReplaced)
			for (const facts of describeSeed(seed.seedDeclarations, this.#sources))
				this.#table.addDeclaration(unit, facts);
		this.#table.enqueue(unit);
	}

	/** Looks at everything that a unit has to do with. */
	#follow(unit: Unit): void {
		this.#slots.followParameters(unit);
		if (!unit.followsCallers && unit.seed === undefined) return;
		this.#references.follow(unit);
		this.#followDeclarationFiles(unit);
		this.#followDynamicUses(unit);
		if (unit.makers.size > 0 && !unit.isGiven) unit.blocks.push(neverGiven(unit));
		if (!unit.isFixed)
			for (const id of [...unit.requires, ...unit.givenTo]) this.#slots.require(unit, id);
		this.#slots.check(unit);
		this.#checkNamespaces(unit);
		this.#checkRewired(unit);
		this.#checkProxies(unit);
		this.#addMocks(unit);
		// What must stay synchronous asks nothing of its callers.
		if (!unit.isGap && !this.#staysSync(unit)) this.#callers.follow(unit);
	}

	/** What takes the place of a function that gives the unit gives functions of its own. */
	#addMocks(unit: Unit): void {
		if (unit.makers.size > 0) return;
		for (const mock of this.#wholeMocks.of(unit)) addMock(unit, mock);
		for (const mock of this.#patched.of(unit)) addMock(unit, mock);
		for (const { mock, isCertain } of this.#spied.of(unit))
			(isCertain ? addMock : addMaybeMock)(unit, mock);
	}

	#staysSync(unit: Unit): boolean {
		if (unit.isFixed) return false;
		if (unit.hasObstacle) return true;
		if (this.#sources.keepsTwins) {
			// Calls that may or may not be calls of it can go on meaning a synchronous form.
			return unit.blocks.some(({ code }) => code !== 'unresolved-member');
		}
		if (unit.blocks.length > 0 || this.#table.isUnresolved(unit)) return true;
		for (const site of unit.sites.values())
			if (site.block !== undefined && !site.handled) return true;
		return false;
	}

	/** A member picked at run time may be any member of its object. */
	#followDynamicUses(unit: Unit): void {
		if (unit.isReplaced) return;
		const uses = this.#described.dynamicUses();
		const made = [...unit.makers.keys()].flatMap((key) => uses.get(key) ?? []);
		for (const { file, use } of new Set([...unit.keys].flatMap((key) => uses.get(key) ?? []))) {
			if (made.some((each) => each.use === use)) unit.blocks.push(pickedMaker(unit, file, use));
			else if (use.kind === 'call') addSite(unit, use.site, this.#sources);
			else if (use.kind === 'alias') this.#uses.addAlias(unit, file, use);
			else if (use.kind === 'given' && !unit.isFixed) unit.requires.add(use.to);
			else if (use.kind === 'blocked' && !unit.isFixed) unit.blocks.push(use.block);
		}
	}

	/** A declaration file beside a JavaScript file declares the same functions. */
	#followDeclarationFiles(unit: Unit): void {
		const before = unit.keys.size;
		for (const { keys, facts, block } of findDeclaredBeside(unit, this.#sources)) {
			for (const key of keys) unit.keys.add(key);
			for (const signature of facts) this.#table.addDeclaration(unit, signature);
			if (block !== undefined) unit.blocks.push(block);
		}
		if (unit.keys.size > before) this.#table.enqueue(unit);
	}

	/** A module that is imported as one object, and then handed on or indexed, hides who calls its exports. */
	#checkNamespaces(unit: Unit): void {
		if (unit.isFixed) return;
		addObjectProblems(unit, this.#modules.problemsOf(unit.keys));
		for (const { file, names, member } of unit.facts.values()) {
			if (member !== undefined) continue;
			const isNamed = names.some(({ isMember }) => isMember);
			if (isNamed || unit.isDefault) addObjectProblems(unit, this.#modules.problemsOfModule(file));
			if (isNamed) addObjectProblems(unit, this.#described.namespaceProblems(file));
		}
	}

	/** A `Proxy` around an object may do something with what the functions of the object give. */
	#checkProxies(unit: Unit): void {
		if (unit.isFixed) return;
		const names = [...unit.names.values()].filter(({ isMember }) => isMember);
		for (const { text: name } of names) {
			const at = findProxy({ name, unit }, this.#sources, usesAnswers);
			const message = `a \`Proxy\` stands in for the object of \`${unit.label}\`, and may use what it gives at once`;
			if (at !== undefined) unit.blocks.push({ code: 'escapes-as-value', message, at });
		}
	}

	/** A test that opens a module up gets at what it does not export. */
	#checkRewired(unit: Unit): void {
		const block = unit.isFixed ? undefined : this.#rewired.blockOf(unit);
		if (block?.at === undefined) return;
		unit.blocks.push(block);
		unit.mocks.set(siteId(block.at), unknownMock(block.at, 'rewire'));
	}
}

/** `table[key]('page')(request)`: what a function gives that is picked at run time. */
function pickedMaker(unit: Unit, file: string, use: Use): Block {
	const at =
		use.kind === 'call' ? use.site : [...unit.facts.values()].find((facts) => facts.file === file);
	return {
		code: 'returned-function',
		message: `what gives \`${unit.label}\` is picked at run time`,
		...(at === undefined ? {} : { at }),
	};
}

/** Who calls what no call in the repository gives cannot be told. */
function neverGiven(unit: Unit): Block {
	const [at] = unit.facts.values();
	return {
		code: 'returned-function',
		message: `nothing in the repository shows what is done with \`${unit.label}\``,
		...(at === undefined ? {} : { at }),
	};
}
