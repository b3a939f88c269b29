import { getOrAdd } from '../../getOrAdd.ts';
import type {
	DeclarationKey,
	DeclarationPlace,
	DeclaredMember,
	Entity,
} from '../../resolve/oracle.ts';
import type { Reference } from '../../resolve/referenceIndex.ts';
import { isFunction, isInsideTry } from '../../syntax/functions.ts';
import type { Block, CallSite, FunctionFacts, FunctionId, ParameterOf } from '../facts.ts';
import { declaredFunction, implementationOf } from '../functions/declaredFunction.ts';
import { describeDeclared } from '../functions/describeDeclared.ts';
import { describeFunction } from '../functions/describeFunction.ts';
import { parameterAt } from '../functions/findParameter.ts';
import { slotId } from '../functions/functionId.ts';
import { describeIteration } from '../iterators/describeIteration.ts';
import { type DynamicUse, findDynamicUses } from '../objects/findDynamicUses.ts';
import {
	findObjectProblems,
	joinProblems,
	type ObjectProblems,
} from '../objects/findObjectProblems.ts';
import { EmittedEvents } from '../receivers/emittedEvents.ts';
import { describeSlot } from '../slots/describeSlot.ts';
import type { Unit } from '../unit.ts';
import { describeUntyped, type UntypedUse } from '../untyped/describeUntyped.ts';
import { findUntypedRead } from '../untyped/findUntypedRead.ts';
import type { Use } from '../use.ts';
import { describeUse } from '../uses/describeUse.ts';
import { patternAround } from '../uses/patternAround.ts';
import { Bases } from './bases.ts';
import { describeModule } from './describeModule.ts';
import type { ExploreSources } from './exploreSources.ts';
import { looksLikePattern } from './nameShapes.ts';
import { useOfResult } from './results.ts';

/** Everything that exploring has described so far, each thing once. */
export class Descriptions {
	readonly #sources: ExploreSources;
	readonly #uses = new Map<string, Use>();
	readonly #ofResults = new Map<string, Use>();
	readonly #iterations = new Map<string, CallSite>();
	readonly #untyped = new Map<string, UntypedUse | undefined>();
	readonly #untypedReads = new Map<string, Block | undefined>();
	readonly #takenOut = new Map<string, Entity | undefined>();
	readonly #containers = new Map<FunctionId, FunctionFacts>();
	readonly #slots = new Map<FunctionId, FunctionFacts>();
	readonly #bases: Bases;
	readonly #namespaceProblems = new Map<string, ObjectProblems>();
	readonly #emitted: EmittedEvents;
	#dynamic: ReadonlyMap<DeclarationKey, readonly DynamicUse[]> | undefined;

	constructor(sources: ExploreSources) {
		this.#sources = sources;
		this.#bases = new Bases(sources);
		this.#emitted = new EmittedEvents(sources);
	}

	/** What a reference does with its function; undefined when its file does not parse. */
	useAt({ file, offset }: Reference): Use | undefined {
		const id = `${file}:${offset}`;
		const known = this.#uses.get(id);
		if (known !== undefined) return known;
		const tree = this.#sources.treeOf(file);
		if (tree === undefined) return undefined;
		const use =
			this.#sources.wrapped?.useAt({ file, offset }) ??
			this.#keepEmitted(this.#allowVoid(describeUse(tree, offset, this.#sources.oracle)));
		this.#uses.set(id, use);
		return use;
	}

	/**
	 * What a reference does with what its function gives.
	 *
	 * @param depth how many calls lead there; undefined: what it does with the function itself
	 */
	useOfResultAt(reference: Reference, depth: number | undefined): Use | undefined {
		const use = this.useAt(reference);
		if (use === undefined || depth === undefined) return use;
		return getOrAdd(this.#ofResults, `${reference.file}:${reference.offset}:${depth}`, () =>
			this.#keepEmitted(this.#allowVoid(useOfResult(reference, use, depth, this.#sources))),
		);
	}

	/** The same call, seen as one that gives an iterator; undefined when its file does not parse. */
	iterationAt({ file, offset }: Reference, site: CallSite): CallSite | undefined {
		const id = `${file}:${offset}`;
		const known = this.#iterations.get(id);
		if (known !== undefined) return known;
		const tree = this.#sources.treeOf(file);
		const iteration = tree && describeIteration(tree, site, offset, this.#sources.oracle);
		if (iteration !== undefined) this.#iterations.set(id, iteration);
		return iteration;
	}

	/** A call as its unit sees it: one that gives an iterator is not awaited, but what uses that is. */
	siteFor(unit: Unit, reference: Reference, site: CallSite): CallSite {
		return (unit.iterates ? this.iterationAt(reference, site) : undefined) ?? site;
	}

	/** The slot whose name stands at a place; undefined when its file does not parse. */
	slotAt(place: DeclarationPlace): FunctionFacts | undefined {
		const id = slotId(place);
		const known = this.#slots.get(id);
		if (known !== undefined) return known;
		const tree = this.#sources.treeOf(place.file);
		const facts = tree && describeSlot(tree, place.offset, this.#sources.oracle);
		if (facts !== undefined) this.#slots.set(id, facts);
		return facts;
	}

	/** The function or signature that a slot is a parameter of. */
	ownerOf(file: string, { start, nameOffset }: ParameterOf): FunctionFacts | undefined {
		const tree = this.#sources.treeOf(file);
		const key = nameOffset === undefined ? undefined : tree?.nameAt(nameOffset);
		const node = tree?.functionAt(start) ?? (key && declaredFunction(key));
		if (tree === undefined || node === undefined) return undefined;
		const declared = isFunction(node) ? node : (implementationOf(node) ?? node);
		return isFunction(declared)
			? describeFunction(tree, declared, this.#sources.oracle)
			: describeDeclared(tree, declared, this.#sources.oracle);
	}

	/** A parameter of a function or signature, by its index; undefined when it has fewer. */
	parameterAt(
		{ file, start, nameOffset }: FunctionFacts,
		index: number,
	): FunctionFacts | undefined {
		const tree = this.#sources.treeOf(file);
		const key = nameOffset === undefined ? undefined : tree?.nameAt(nameOffset);
		const owner = tree?.functionAt(start) ?? (key && declaredFunction(key));
		const parameter = owner && parameterAt(owner, index);
		return parameter && this.slotAt({ file, offset: parameter.start! });
	}

	/** Whether a `try` would see a rejection of the call. */
	isInsideTry({ file, name }: CallSite): boolean {
		const node = this.#sources.treeOf(file)?.nameAt(name.start);
		return node === undefined || isInsideTry(node);
	}

	/** What a name does that the compiler knows nothing about. */
	untypedAt({ file, offset }: Reference): UntypedUse | undefined {
		const id = `${file}:${offset}`;
		if (this.#untyped.has(id)) return this.#untyped.get(id);
		const tree = this.#sources.treeOf(file);
		const use = tree && describeUntyped(tree, offset, this.#sources.oracle);
		this.#untyped.set(id, use);
		return use;
	}

	/** A member of an untyped value that is read into a variable at this place, and may be the function. */
	untypedReadAt(name: string, reference: Reference): Block | undefined {
		const id = `${reference.file}:${reference.offset}`;
		if (!this.#untypedReads.has(id))
			this.#untypedReads.set(id, findUntypedRead(name, reference, this.#sources));
		return this.#untypedReads.get(id);
	}

	/** The member that a name in a pattern takes out of an object: `const { load } = service`. */
	takenOutAt(
		name: string,
		{ file, offset }: Pick<Reference, 'file' | 'offset'>,
	): Entity | undefined {
		const id = `${file}:${offset}`;
		if (this.#takenOut.has(id)) return this.#takenOut.get(id);
		const { texts, treeOf, oracle } = this.#sources;
		const tree = looksLikePattern(texts.get(file)!, offset, name) ? treeOf(file) : undefined;
		const pattern = tree && patternAround(tree, offset);
		const entity = pattern && oracle.memberOf(file, pattern.start, pattern.end, name);
		this.#takenOut.set(id, entity);
		return entity;
	}

	/** The function that a call stands in; undefined when it need not follow. */
	containerOf(site: CallSite): FunctionFacts | undefined {
		if (site.handled || site.containerIsAsync) return undefined;
		const known = this.#containers.get(site.container);
		if (known !== undefined) return known;
		const tree = this.#sources.treeOf(site.file);
		if (tree === undefined) return undefined;
		const wrapped = this.#sources.wrapped?.functionAt(site.container);
		if (wrapped !== undefined) return wrapped;
		const start = site.container.slice(site.file.length + 1);
		const node = start === 'module' ? undefined : tree.functionAt(Number(start));
		const facts = isFunction(node)
			? this.#keepEmittedIn(this.#allowVoidIn(describeFunction(tree, node, this.#sources.oracle)))
			: describeModule(site, this.#sources);
		this.#containers.set(site.container, facts);
		// A function that stands in a call is followed by that call's own function.
		if (facts.role.kind === 'inline') this.containerOf(facts.role.site);
		return facts;
	}

	/** `--void-callbacks=fix`: what ignores its callback's result gets an async one, with a warning. */
	#allowVoidIn(facts: FunctionFacts): FunctionFacts {
		const hazard = this.#sources.fixesVoid ? facts.block?.ifVoidIsFixed : undefined;
		if (hazard === undefined) return facts;
		const { block: _, ...others } = facts;
		return { ...others, role: { kind: 'accepted-callback' }, hazards: [hazard] };
	}

	#allowVoid(use: Use): Use {
		if (use.kind !== 'blocked' || !this.#sources.fixesVoid) return use;
		const { ifVoidIsFixed, at } = use.block;
		if (ifVoidIsFixed === undefined || at === undefined) return use;
		return { kind: 'accepted', hazards: [{ ...ifVoidIsFixed, at }], at };
	}

	/** A listener of an event that the workspace emits stays as it is. */
	#keepEmittedIn(facts: FunctionFacts): FunctionFacts {
		const block = facts.listensTo && this.#emitted.blockOf(facts.listensTo);
		return block === undefined || facts.block !== undefined ? facts : { ...facts, block };
	}

	#keepEmitted(use: Use): Use {
		const block = use.kind === 'accepted' && use.listensTo && this.#emitted.blockOf(use.listensTo);
		return block ? { kind: 'blocked', block: { ...block, at: use.at } } : use;
	}

	/** The declarations that a member overrides, implements or has to fit. */
	basesOf(facts: FunctionFacts): readonly DeclaredMember[] {
		return this.#bases.of(facts);
	}

	/** Uses of a module as one object that hide who calls its exports. */
	namespaceProblems(module: string): ObjectProblems {
		let problems = this.#namespaceProblems.get(module);
		if (problems === undefined) {
			problems = this.#findNamespaceProblems(module);
			this.#namespaceProblems.set(module, problems);
		}
		return problems;
	}

	#findNamespaceProblems(module: string): ObjectProblems {
		const found = this.#sources.index
			.namespaces()
			.filter(({ entity }) => entity?.keys.includes(`${module}#1`))
			.map(({ file, offset, name, entity }) => {
				const before = this.#sources.texts.get(file)!.slice(0, offset);
				// `export * as reading from './read'` is imported elsewhere.
				const isExported = /\bexport\s*\*\s*as\s+$/.test(before.slice(-40));
				const start = { name, keys: entity!.keys, ...(isExported ? {} : { file }) };
				return findObjectProblems(start, undefined, this.#sources);
			});
		return joinProblems(found);
	}

	/** What happens to members that are picked at run time, by the declarations of what may be picked. */
	dynamicUses(): ReadonlyMap<DeclarationKey, readonly DynamicUse[]> {
		this.#dynamic ??= findDynamicUses(this.#sources);
		return this.#dynamic;
	}
}
