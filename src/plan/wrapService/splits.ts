import type { DeclarationKey } from '../../resolve/oracle.ts';
import type { CallSite, FunctionFacts, FunctionId } from '../facts.ts';
import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';
import type { Service } from './findServices.ts';
import type { Homes } from './homes.ts';
import { isOffered } from './isOffered.ts';
import { isPastOverrides } from './isPastOverrides.ts';
import { isRebound } from './isRebound.ts';
import { mayCallBody } from './mayCallBody.ts';
import { isAwaiting, splitOffName } from './nativeHomes.ts';
import type { ServiceMethod } from './serviceMethods.ts';

/** A function that keeps its synchronous body. */
export interface SplitFunction {
	readonly facts: FunctionFacts;
	/** The one that it overrides. */
	readonly base?: FunctionId;
	/** The async function of that one calls this body: there is none of its own. */
	readonly sharesFacade?: boolean;
	/** A worker thread runs it: the user says so by its name, or it takes long. */
	readonly isOffloaded?: Wanted | undefined;
	/** Why none does, though it takes long. */
	readonly offloadProblem?: string;
	/** One could. */
	readonly isOffloadable?: boolean;
	/** The user says how it becomes async. */
	readonly isChosen?: boolean;
	/** Undefined for an override, which stands in no service. */
	readonly service?: Service;
}

export type Wanted = 'by-name' | 'as-it-takes-long';

/** What is known about the functions of services. */
export interface Decided {
	/** Those that await. */
	readonly natives: ReadonlySet<FunctionId>;
	/** Those whose body nobody else may call: a cache or a mock stands in front of it. */
	readonly guarded: ReadonlySet<FunctionId>;
	/** Those that a worker thread is to run. */
	readonly offloaded: ReadonlyMap<FunctionId, Wanted>;
	/** Those of which the user says how they become async. */
	readonly chosen: ReadonlyMap<FunctionId, unknown>;
}

/** The functions of services that keep their bodies, and the code that goes on calling those. */
export class Splits {
	readonly #functions: Map<FunctionId, SplitFunction>;
	readonly #keys: ReadonlyMap<DeclarationKey, SplitFunction>;
	readonly #homes: Homes;
	readonly #natives: ReadonlySet<FunctionId>;
	readonly #overridden: ReadonlySet<FunctionId>;
	readonly #guarded: ReadonlySet<FunctionId>;
	readonly #session: Session;

	constructor(
		methods: readonly ServiceMethod[],
		{ natives, guarded, offloaded, chosen }: Decided,
		homes: Homes,
		session: Session,
	) {
		const own = methods.filter(({ facts }) => !natives.has(facts.id));
		const functions = new Map<FunctionId, SplitFunction>(
			own.map(({ facts, service }) => [
				facts.id,
				{
					facts,
					service,
					isOffloaded: offloaded.get(facts.id),
					isChosen: chosen.has(facts.id),
				},
			]),
		);
		for (const unit of new Set(own.map((method) => method.unit)))
			addOverrides(unit, functions, guarded, session);
		this.#functions = functions;
		this.#overridden = new Set([...functions.values()].flatMap(({ base }) => base ?? []));
		this.#natives = natives;
		this.#guarded = guarded;
		this.#homes = homes;
		this.#session = session;
		this.#keys = new Map(
			[...functions.values()].flatMap((split) => keysOf(split, session).map((key) => [key, split])),
		);
	}

	get functions(): ReadonlyMap<FunctionId, SplitFunction> {
		return this.#functions;
	}

	/** Writes down what is found out about a function when it is split. */
	update(split: SplitFunction): void {
		this.#functions.set(split.facts.id, split);
	}

	/** What becomes of a use: see `ExploreSources.divert`. */
	readonly divert = (unit: Unit, site: CallSite): 'kept' | 'ignored' | undefined => {
		const home = this.#homes.of(site);
		const isAwaited = home !== undefined && isAwaiting(home, this.#natives);
		if (unit.isReplaced || unit.isGap) return isAwaited ? undefined : 'ignored';
		const called = this.#calledAt(site);
		if (called.length === 0) return undefined;
		const isGuarded = called.some(({ facts }) => this.#guarded.has(facts.id));
		if (this.isPastOverrides(site)) return isGuarded ? undefined : 'kept';
		const isSplit = [...unit.facts.keys()].some((id) => this.functions.has(id));
		if (!isSplit || isAwaited || site.containerIsAsync || isGuarded) return undefined;
		if (this.around(site)?.service === undefined && this.around(site) !== undefined) return 'kept';
		// An object of the module is what others get the async function from.
		const tree = this.#session.treeOf(site.file);
		if ((home?.function === undefined && isOffered(site, tree)) || isRebound(site, tree))
			return undefined;
		return home !== undefined &&
			called.some(({ facts, service }) => mayCallBody(home.service, facts, service))
			? 'kept'
			: undefined;
	};

	/**
	 * Whether a call means one body where others override it. The async function calls the body of the object
	 * that it is called on, so it is no answer to such a call.
	 */
	isPastOverrides(site: CallSite): boolean {
		return (
			this.#calledAt(site).some(({ facts }) => this.#overridden.has(facts.id)) &&
			isPastOverrides(site, this.#session.treeOf(site.file))
		);
	}

	#calledAt({ file, name }: CallSite): SplitFunction[] {
		const [entity] = this.#session.oracle.entitiesAt(file, [name.start]);
		return entity?.keys.flatMap((key) => this.#keys.get(key) ?? []) ?? [];
	}

	/** What the function is called whose synchronous body a call stands in. */
	bodyAround(site: CallSite): string | undefined {
		const split = this.around(site);
		if (split !== undefined) return split.facts.label;
		const fn = this.#homes.of(site)?.function;
		return fn && splitOffName(fn);
	}

	/** The function whose body a call stands in. */
	around({
		file,
		start,
		end,
	}: Pick<CallSite, 'file' | 'start' | 'end'>): SplitFunction | undefined {
		for (const split of this.functions.values()) {
			const { facts } = split;
			if (facts.file === file && facts.start <= start && facts.end >= end) return split;
		}
		return undefined;
	}
}

function keysOf({ facts }: SplitFunction, { oracle }: Session): readonly DeclarationKey[] {
	if (facts.nameOffset === undefined) return [];
	return oracle.entitiesAt(facts.file, [facts.nameOffset])[0]?.keys ?? [];
}

/** Methods of subclasses that override one that keeps its body keep theirs; those of services have an async function. */
function addOverrides(
	unit: Unit,
	functions: Map<FunctionId, SplitFunction>,
	guarded: ReadonlySet<FunctionId>,
	{ oracle }: Session,
): void {
	const open = new Set(
		[...unit.facts.values()].filter(
			({ isSignature, isAsync, returnsPromise }) => !isSignature && !isAsync && !returnsPromise,
		),
	);
	for (let isSettled = false; !isSettled; ) {
		isSettled = true;
		for (const facts of open) {
			const { member, file } = facts;
			if (member?.owner?.kind !== 'class') continue;
			const places = member.heritage.flatMap(
				(item) => oracle.inheritedMember(file, item, member.name, member.isStatic)?.places ?? [],
			);
			const base = [...functions.values()].find((split) =>
				places.some(
					(place) => place.file === split.facts.file && place.offset === split.facts.nameOffset,
				),
			);
			if (base === undefined) continue;
			const own = functions.get(facts.id);
			// What stands in front of the body of the base class stands in front of that one alone.
			const sharesFacade = own === undefined && !guarded.has(base.facts.id);
			functions.set(facts.id, { facts, ...own, base: base.facts.id, sharesFacade });
			open.delete(facts);
			isSettled = false;
		}
	}
}
