import { isOwnPackage } from '../../project/packages.ts';
import type { Reference } from '../../resolve/referenceIndex.ts';
import { isFunction } from '../../syntax/functions.ts';
import { importsOf } from '../../syntax/imports.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite, FunctionFacts, FunctionId, Mock, Use } from '../facts.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import { describeFunction } from '../functions/describeFunction.ts';
import { describeModuleMock, findMockCall, unknownMock } from '../mocks/describeMock.ts';
import { RewiredNames } from '../mocks/rewiredNames.ts';
import { SlotLinks } from '../slots/slotLinks.ts';
import { matches, siteId, Unit } from '../unit.ts';
import type { Receiver } from '../untyped/describeUntyped.ts';
import { findDeclaredBeside } from './declarationFiles.ts';
import { Descriptions } from './descriptions.ts';
import type { ExploreSources } from './exploreSources.ts';
import { isInReplacement } from './isInReplacement.ts';
import { MemberLinks } from './memberLinks.ts';
import { isAccessed, looksLikeMember, mayReplaceModules } from './nameShapes.ts';

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
export function explore(seeds: readonly Unit[], sources: ExploreSources): Exploration {
	return new Explorer(sources).run(seeds);
}

/** A reference and the name it was found by. */
interface NamedReference {
	readonly name: string;
	readonly reference: Reference;
}

class Explorer {
	readonly #sources: ExploreSources;
	readonly #described: Descriptions;
	readonly #links: MemberLinks;
	readonly #rewired: RewiredNames;
	readonly #slots: SlotLinks;
	readonly #units = new Set<Unit>();
	readonly #byFunction = new Map<FunctionId, Unit>();
	readonly #unresolved = new Map<Unit, Map<string, CallSite>>();
	#queue = new Set<Unit>();

	constructor(sources: ExploreSources) {
		this.#sources = sources;
		this.#described = new Descriptions(sources);
		this.#rewired = new RewiredNames(sources.texts);
		this.#links = new MemberLinks(sources, this.#described, {
			declaration: (unit, facts) => this.#addDeclaration(unit, facts),
			moduleMock: (unit, reference) => this.#followModuleMock(unit, reference),
		});
		this.#slots = new SlotLinks(sources, this.#described, {
			unitOf: (id) => this.#byFunction.get(id),
			isUnit: (file, offset) => this.#isUnit(file, offset),
			create: (facts) => this.#create(facts),
			addDeclaration: (unit, facts) => this.#addDeclaration(unit, facts),
			merge: (into, other) => this.#merge(into, other),
			enqueue: (unit) => this.#queue.add(unit),
		});
	}

	run(seeds: readonly Unit[]): Exploration {
		for (const seed of seeds) {
			const same = [...this.#units].find((unit) =>
				[...seed.keys].some((key) => unit.keys.has(key)),
			);
			if (same === undefined) this.#units.add(seed);
			else same.absorb(seed);
			this.#addSeedDeclarations(same ?? seed, seed.seedDeclarations);
			this.#queue.add(same ?? seed);
		}
		while (this.#queue.size > 0) {
			const round = [...this.#queue];
			this.#queue = new Set();
			this.#sources.index.prepare(
				round.flatMap((unit) =>
					[...unit.names.values()].filter(({ file }) => file === undefined).map(({ text }) => text),
				),
			);
			this.#describeByFile(round);
			for (const unit of round) if (this.#units.has(unit)) this.#follow(unit);
		}
		return {
			units: this.#units,
			unitOf: (id) => this.#slots.unitOf(id),
			unresolved: new Map(
				[...this.#unresolved].map(([unit, sites]) => [unit, [...sites.values()]]),
			),
		};
	}

	/** A default export may have no name to find it by, or one that the rule does not say. */
	#addSeedDeclarations(unit: Unit, declarations: Unit['seedDeclarations']): void {
		if (unit.isReplaced) return;
		for (const { file, offset } of declarations) {
			const tree = this.#sources.treeOf(file);
			const node = tree?.nameAt(offset);
			const declared = node === undefined ? tree && defaultExport(tree) : declaredFunction(node);
			if (tree !== undefined && isFunction(declared)) {
				this.#addDeclaration(unit, describeFunction(tree, declared, this.#sources.oracle));
			}
		}
	}

	/**
	 * Describes what a round will look at file by file, so that each file is parsed once however many
	 * units refer to it: syntax trees are too large to keep them all.
	 */
	#describeByFile(round: readonly Unit[]): void {
		const byFile = new Map<string, Map<number, NamedReference>>();
		for (const unit of round) {
			if (!unit.followsCallers && unit.seed === undefined) continue;
			for (const named of this.#referencesOf(unit)) {
				if (!this.#isWorthDescribing(unit, named)) continue;
				const { file, offset } = named.reference;
				const places = byFile.get(file);
				if (places === undefined) byFile.set(file, new Map([[offset, named]]));
				else places.set(offset, named);
			}
		}
		for (const places of byFile.values()) {
			for (const { reference } of places.values()) {
				if (reference.entity === undefined) {
					const untyped = this.#described.untypedAt(reference);
					if (untyped?.kind === 'call' && this.#sources.byName)
						this.#described.containerOf(untyped.site);
					continue;
				}
				const use = this.#described.useAt(reference);
				if (use?.kind === 'call') this.#described.containerOf(use.site);
			}
		}
	}

	#isWorthDescribing(unit: Unit, { name, reference }: NamedReference): boolean {
		if (reference.entity === undefined) {
			return unit.isMember && this.#isAccessed(unit, name, reference);
		}
		if (matches(reference.entity, unit)) return true;
		const text = this.#sources.texts.get(reference.file)!;
		return (
			(unit.isDeclaredAsMember || mayReplaceModules.test(text)) &&
			looksLikeMember(text, reference.offset, name)
		);
	}

	#referencesOf(unit: Unit): NamedReference[] {
		const { index } = this.#sources;
		const named = [...unit.names.values()].flatMap(({ text, file }) =>
			(file === undefined ? index.named(text) : index.namedIn(file, text)).map((reference) => ({
				name: text,
				reference,
			})),
		);
		const defaults = unit.isDefault
			? index.defaults().filter(({ entity }) => matches(entity, unit))
			: [];
		return [...named, ...defaults.map((reference) => ({ name: 'default', reference }))];
	}

	#followDeclarationFiles(unit: Unit): void {
		const before = unit.keys.size;
		for (const { keys, facts, block } of findDeclaredBeside(unit, this.#sources)) {
			for (const key of keys) unit.keys.add(key);
			for (const signature of facts) this.#addDeclaration(unit, signature);
			if (block !== undefined) unit.blocks.push(block);
		}
		if (unit.keys.size > before) this.#queue.add(unit);
	}

	/** A member picked at run time may be any member of its object. */
	#followDynamicUses(unit: Unit): void {
		if (unit.isReplaced) return;
		const uses = this.#described.dynamicUses();
		for (const { file, use } of new Set([...unit.keys].flatMap((key) => uses.get(key) ?? []))) {
			if (use.kind === 'call') this.#addSite(unit, use.site);
			else if (use.kind === 'alias') this.#addAlias(unit, file, use);
			else if (use.kind === 'given' && !unit.isFixed) unit.requires.add(use.to);
			else if (use.kind === 'blocked' && !unit.isFixed) unit.blocks.push(use.block);
		}
	}

	/** A test that opens a module up gets at what it does not export. */
	#checkRewired(unit: Unit): void {
		const block = unit.isFixed ? undefined : this.#rewired.blockOf(unit);
		if (block?.at === undefined) return;
		unit.blocks.push(block);
		unit.mocks.set(siteId(block.at), unknownMock(block.at, 'rewire'));
	}

	/** A module that is imported as one object, and then handed on or indexed, hides who calls its exports. */
	#checkNamespaces(unit: Unit): void {
		if (unit.isFixed) return;
		for (const { file, names, member } of unit.facts.values()) {
			if (member !== undefined || !names.some(({ isMember }) => isMember)) continue;
			unit.blocks.push(...this.#described.namespaceProblems(file));
		}
	}

	/** Looks at every place where one of the unit's names stands. */
	#follow(unit: Unit): void {
		this.#slots.followParameters(unit);
		if (!unit.followsCallers && unit.seed === undefined) return;
		this.#followUses(unit);
		this.#followDeclarationFiles(unit);
		this.#followDynamicUses(unit);
		if (!unit.isFixed)
			for (const id of [...unit.requires, ...unit.givenTo]) this.#slots.require(unit, id);
		this.#slots.check(unit);
		this.#checkNamespaces(unit);
		this.#checkRewired(unit);
		// What must stay synchronous asks nothing of its callers.
		if (!unit.isGap && !this.#staysSync(unit)) this.#followSites(unit);
	}

	#staysSync(unit: Unit): boolean {
		if (unit.isFixed) return false;
		for (const { block } of unit.facts.values()) if (block !== undefined) return true;
		if (this.#sources.keepsTwins) {
			// Calls that may or may not be calls of it can go on meaning a synchronous form.
			return unit.blocks.some(({ code }) => code !== 'unresolved-member');
		}
		if (unit.blocks.length > 0 || this.#unresolved.has(unit)) return true;
		for (const site of unit.sites.values())
			if (site.block !== undefined && !site.handled) return true;
		return false;
	}

	#followUses(unit: Unit): void {
		unit.blocks.length = 0;
		unit.hazards.length = 0;
		unit.mocks.clear();
		for (const name of [...unit.names.values()]) {
			const references =
				name.file === undefined
					? this.#sources.index.named(name.text)
					: this.#sources.index.namedIn(name.file, name.text);
			for (const reference of references)
				this.#followReference(unit, name.text, reference, name.isMember);
			this.#links.link(unit, name.text, references);
		}
		if (unit.isDefault) {
			for (const reference of this.#sources.index.defaults()) {
				if (matches(reference.entity, unit)) this.#followUse(unit, reference);
			}
		}
	}

	#followReference(unit: Unit, name: string, reference: Reference, isMember: boolean): void {
		const { entity } = reference;
		if (matches(entity, unit) || (isMember && this.#isTakenOut(unit, name, reference))) {
			this.#followUse(unit, reference);
			return;
		}
		const read = isMember && !unit.isFixed && this.#described.untypedReadAt(name, reference);
		if (read) unit.blocks.push(read);
		if (entity === undefined) {
			if (isMember) this.#followUntyped(unit, name, reference);
		} else if (isMember && !unit.isFixed && this.#isBehindPackage(unit, reference)) {
			unit.blocks.push({
				code: 'unresolved-member',
				message: `a package of this repository is imported in a way that does not lead to its sources, and \`${name}\` may be this function`,
				at: { file: reference.file, start: reference.offset, end: reference.offset + name.length },
			});
		}
	}

	/** `const { load } = service`, where the type of the variable does not tell which function it holds. */
	#isTakenOut(unit: Unit, name: string, { file, offset }: Reference): boolean {
		return matches(this.#described.takenOutAt(name, { file, offset }), unit);
	}

	/** An import of one of the repository's own packages that is not installed, or leads to its build output. */
	#isBehindPackage(unit: Unit, { file, entity }: Reference): boolean {
		const { root, treeOf, ownPackages, texts } = this.#sources;
		if (entity === undefined || unit.isDeclaredAsMember) return false;
		if (!entity.unresolvedImport) {
			return entity.keys.some((key) => {
				const path = key.slice(0, key.lastIndexOf('#'));
				return path.startsWith(`${root}/`) && !path.includes('/node_modules/') && !texts.has(path);
			});
		}
		const tree = treeOf(file);
		return (
			tree !== undefined && importsOf(tree).some(({ source }) => isOwnPackage(source, ownPackages))
		);
	}

	#followUse(unit: Unit, reference: Reference): void {
		const { file } = reference;
		unit.files.add(file);
		const use = this.#described.useAt(reference);
		if (use !== undefined) this.#addUse(unit, reference, use);
		else
			unit.blocks.push({
				code: 'parse-error',
				message: 'a file that does not parse may use the function',
				at: { file, start: reference.offset, end: reference.offset },
			});
	}

	#addUse(unit: Unit, reference: Reference, use: Use): void {
		const { file } = reference;
		switch (use.kind) {
			case 'call':
				if (use.indirect !== undefined && unit.isReplaced) {
					unit.blocks.push(use.indirect);
					break;
				}
				if (reference.entity?.unresolvedImport) unit.identifiedByBinding.add(siteId(use.site));
				this.#addSite(unit, this.#siteOf(unit, reference, use.site));
				break;
			case 'alias':
				if (use.indirect !== undefined && unit.isReplaced) unit.blocks.push(use.indirect);
				else this.#addAlias(unit, file, use);
				break;
			case 'assigned': {
				const [value] =
					use.valueAt === undefined ? [] : this.#sources.oracle.entitiesAt(file, [use.valueAt]);
				if (!unit.isSlot && !matches(value, unit)) this.#addMock(unit, use.mock);
				break;
			}
			case 'given':
				if (!unit.isFixed) this.#give(unit, use);
				else if (use.whenFixed !== undefined) this.#addUse(unit, reference, use.whenFixed);
				else {
					const message = 'the function is handed on as a value';
					unit.blocks.push({ code: 'escapes-as-value', message, at: use.place });
				}
				break;
			case 'default-alias':
				if (!unit.isDefault) {
					unit.isDefault = true;
					this.#queue.add(unit);
				}
				break;
			case 'declaration':
				if (use.facts !== undefined) this.#addDeclaration(unit, use.facts);
				break;
			case 'accepted':
				unit.hazards.push(...use.hazards);
				if (unit.iterates) {
					const message = 'whoever takes the generator here may wait for a promise, not for values';
					unit.blocks.push({ code: 'generator', message, at: use.at });
				}
				break;
			case 'type-query':
				unit.typeQueries.set(siteId(use.place), { ...use.place, edits: use.edits });
				break;
			case 'blocked':
				if (use.value !== undefined && this.#sources.keepsTwins && !unit.isFixed) {
					unit.sites.set(siteId(use.value), use.value);
					break;
				}
				unit.blocks.push(use.block);
				break;
			case 'mock':
				this.#addMock(unit, use.mock);
				break;
			default:
		}
	}

	#give(unit: Unit, { to, value }: Use & { kind: 'given' }): void {
		if (value === undefined) unit.requires.add(to);
		else {
			unit.givenTo.add(to);
			this.#addSite(unit, value);
		}
	}

	/** Another name: its own declaration identifies the function from now on, too. */
	#addAlias(
		unit: Unit,
		file: string,
		{ name, declaredAt, holders, indirect }: Use & { kind: 'alias' },
	): void {
		this.#links.checkHolders(unit, name.text, file, holders);
		const before = unit.keys.size;
		if (declaredAt !== undefined) {
			const keys = this.#sources.oracle.entitiesAt(file, [declaredAt])[0]?.keys ?? [];
			// A name that may hold other functions, too, says nothing about those.
			for (const key of indirect === undefined ? keys : keys.slice(0, 1)) unit.keys.add(key);
		}
		if (unit.addName(name) || unit.keys.size > before) this.#queue.add(unit);
	}

	/** A call as its unit sees it: one that gives an iterator is not awaited, but what uses that is. */
	#siteOf(unit: Unit, reference: Reference, site: CallSite): CallSite {
		return (unit.iterates ? this.#described.iterationAt(reference, site) : undefined) ?? site;
	}

	#addSite(unit: Unit, site: CallSite): void {
		const id = siteId(site);
		const tree = unit.seed?.replacementAt && this.#sources.treeOf(site.file);
		if (tree !== undefined && isInReplacement(tree, site, unit.seed!)) return;
		if (site.iterator !== undefined) {
			unit.sites.set(id, site);
			return;
		}
		const wasSync = (!unit.isFixed && !unit.takesPromise) || unit.isGap || unit.isReplaced;
		if (!unit.sites.has(id)) unit.sites.set(id, (wasSync ? site.unlessSync : undefined) ?? site);
	}

	/** Goes on from the unit's calls to the functions that they stand in. */
	#followSites(unit: Unit): void {
		for (const [id, site] of unit.sites) {
			if (site.iterator === 'handed-on') this.#handOn(site);
			if (site.isValue || site.handled || site.containerIsAsync || unit.followed.has(id)) continue;
			unit.followed.add(id);
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
				this.#queue.add(container);
			}
		}
	}

	/** A function that returns the iterator that a call gives: its own calls give one, too. */
	#handOn(site: CallSite): void {
		const container = this.#containerOf(site);
		if (container === undefined || container.handsOn.has(site.container)) return;
		container.handsOn.add(site.container);
		container.followsCallers = true;
		this.#queue.add(container);
	}

	/** The unit of the function that a call stands in. */
	#containerOf(site: CallSite): Unit | undefined {
		return this.#byFunction.get(site.container) ?? this.#unitForFunction(site);
	}

	#unitForFunction(site: CallSite): Unit | undefined {
		const facts = this.#described.containerOf(site);
		if (facts === undefined) return undefined;
		this.#create(facts);
		return this.#byFunction.get(facts.id);
	}

	#create(facts: FunctionFacts): void {
		const unit = new Unit();
		this.#units.add(unit);
		this.#addFacts(unit, facts);
	}

	/** Whether the function at an offset, or the one that a name there denotes, takes part. */
	#isUnit(file: string, offset: number): boolean {
		if (this.#byFunction.has(`${file}:${offset}`)) return true;
		const entity = this.#sources.oracle.entitiesAt(file, [offset])[0];
		return [...this.#units].some((unit) => matches(entity, unit));
	}

	#addDeclaration(unit: Unit, facts: FunctionFacts): void {
		const owner = this.#byFunction.get(facts.id);
		if (owner === undefined) this.#addFacts(unit, facts);
		else if (owner !== unit) this.#merge(unit, owner);
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
		for (const key of keys ?? []) unit.keys.add(key);
		if (facts.role.kind === 'default-export') unit.isDefault = true;
		if (facts.role.kind === 'inline') this.#addSite(unit, facts.role.site);
		for (const overload of facts.overloads) this.#addDeclaration(unit, overload);
		this.#queue.add(unit);
		this.#slots.link(facts);
	}

	#merge(into: Unit, other: Unit): void {
		for (const id of other.facts.keys()) this.#byFunction.set(id, into);
		into.absorb(other);
		for (const [index, id] of other.parameters) this.#slots.joinParameter(into, index, id);
		this.#units.delete(other);
		this.#queue.delete(other);
		this.#queue.add(into);
		const unresolved = this.#unresolved.get(other);
		if (unresolved !== undefined) {
			this.#unresolved.delete(other);
			this.#unresolved.set(into, new Map([...(this.#unresolved.get(into) ?? []), ...unresolved]));
		}
	}

	/** A name that the compiler cannot resolve: a member of an unresolved module, or of an untyped value. */
	#followUntyped(unit: Unit, name: string, reference: Reference): void {
		if (!this.#isAccessed(unit, name, reference)) return;
		const use = this.#described.untypedAt(reference);
		if (use === undefined) return;
		const { file } = reference;
		const namespace = use.receiver && this.#namespaceOf(unit, file, use.receiver);
		if (use.kind === 'mock') {
			const { receiver } = use;
			const isMocked =
				receiver === undefined ||
				namespace === 'own' ||
				matches(this.#sources.oracle.memberOf(file, receiver.start, receiver.end, name), unit);
			if (isMocked) this.#addMock(unit, use.mock);
			return;
		}
		if (namespace === 'other') return;
		if (use.kind === 'value') {
			if (namespace === 'own' || this.#sources.byName) unit.blocks.push(use.block);
			return;
		}
		const { site } = use;
		if (namespace === 'own' || this.#sources.byName) {
			(namespace === 'own' ? unit.identifiedByBinding : unit.identifiedByName).add(siteId(site));
			this.#addSite(unit, this.#siteOf(unit, reference, site));
			return;
		}
		if (site.handled) return;
		const sites = this.#unresolved.get(unit) ?? new Map<string, CallSite>();
		sites.set(siteId(site), site);
		this.#unresolved.set(unit, sites);
	}

	/** Whether a name without a symbol may be the unit, as far as the text around it tells. */
	#isAccessed(unit: Unit, name: string, { file, offset }: Reference): boolean {
		const anyUse = this.#sources.byName || unit.namespaces.some((known) => known.file === file);
		return isAccessed(this.#sources.texts.get(file)!, offset, name, anyUse);
	}

	/** Whether a value is the seed's own unresolved module, or certainly something else. */
	#namespaceOf(unit: Unit, file: string, receiver: Receiver): 'own' | 'other' | undefined {
		if (!receiver.isName) return undefined;
		const entity = this.#sources.oracle.entitiesAt(file, [receiver.start])[0];
		if (entity === undefined) return undefined;
		const isOwn = unit.namespaces.some(
			(known) => known.file === file && known.keys.some((key) => entity.keys.includes(key)),
		);
		if (isOwn) return 'own';
		// What a package that is not installed exports is never a function of this repository.
		const { importedFrom } = receiver;
		const isForeign =
			importedFrom !== undefined && !isOwnPackage(importedFrom, this.#sources.ownPackages);
		return isForeign ? 'other' : undefined;
	}

	/** `jest.mock('./x', () => ({ load: … }))`: a test gives the module another function of that name. */
	#followModuleMock(unit: Unit, { file, offset }: Reference): void {
		const tree = this.#sources.treeOf(file);
		const node = tree?.nameAt(offset);
		const call = node && findMockCall(node);
		if (tree === undefined || call === undefined) return;
		this.#addMock(unit, describeModuleMock(tree, node!, call, this.#sources.oracle));
	}

	/** Calls of a fixed seed stand by themselves, so its mocks do, too: see `settleMocks`. */
	#addMock(unit: Unit, mock: Mock): void {
		unit.mocks.set(siteId(mock), mock);
		unit.files.add(mock.file);
		if (mock.isHarmless || unit.isFixed) return;
		const { file, start, end } = mock;
		unit.blocks.push({
			code: 'mocked-by-name',
			message: `\`${mock.label}\` replaces the function by its name${mock.problem === undefined ? '' : `: ${mock.problem}`}`,
			at: { file, start, end },
		});
	}
}

/** Whether the function's receiver takes a promise: `.then(() => load())`, `Promise.all(ids.map(() => load()))`. */
function handsOn({ role, requires = [] }: FunctionFacts): boolean {
	if (role.kind === 'inline') return role.form === 'map' && role.site.handled;
	return role.kind === 'accepted-callback' && requires.length === 0;
}

function defaultExport(tree: SyntaxTree) {
	const statement = tree.root.program.body.find(({ type }) => type === 'ExportDefaultDeclaration');
	return statement?.type === 'ExportDefaultDeclaration' ? statement.declaration : undefined;
}
