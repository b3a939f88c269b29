import { UserError } from '../../errors.ts';
import { isFunction } from '../../syntax/functions.ts';
import { type Exploration, explore } from '../explore/explore.ts';
import { sourcesOf } from '../explore/exploreSources.ts';
import type { CallSite, FunctionId, Place } from '../facts.ts';
import { proposeAwaits } from '../proposeAwaits.ts';
import { changesResult, PublicApi } from '../publicApi/publicApi.ts';
import { findUnreplaceable } from '../replace/findUnreplaceable.ts';
import type { RuntimeChoice } from '../runtime/runtimeOptions.ts';
import { findGaps } from '../seeds/findGaps.ts';
import { findSeeds } from '../seeds/findSeeds.ts';
import { ruleOption } from '../seeds/ruleOption.ts';
import type { Proposal, Session, Withdrawn } from '../session.ts';
import { type Measurements, measureDeclared } from '../threads/measureDeclared.ts';
import { matches, type Unit } from '../unit.ts';
import { addCaches } from './addCaches.ts';
import { addSyncCalls } from './addSyncCalls.ts';
import { Caches } from './caches.ts';
import { describeForeign } from './describeForeign.ts';
import { findCacheProblem } from './findCacheProblem.ts';
import { findIterating, isSame } from './findIterating.ts';
import { findServices } from './findServices.ts';
import { Homes } from './homes.ts';
import { isOffered } from './isOffered.ts';
import { isRebound } from './isRebound.ts';
import { findNativeHomes } from './nativeHomes.ts';
import { isCpuBound } from './offloading.ts';
import { refuseAccessors } from './refuseAccessors.ts';
import { findServiceMethods, type ServiceMethod } from './serviceMethods.ts';
import { Splits, type Wanted } from './splits.ts';
import { splitUnits } from './splitUnits.ts';
import { usesItsObject } from './usesItsObject.ts';
import { warnOfBlocking } from './warnOfBlocking.ts';
import { warnOfInherited } from './warnOfInherited.ts';

/** What the user says about the services. */
export interface ServiceOptions extends RuntimeChoice {
	readonly services: readonly string[];
	/** `executeQuery=wrap` */
	readonly strategies: readonly string[];
	/** Functions that take long: `./hash.ts#digest` */
	readonly cpuBound: readonly string[];
	/** How long functions held the thread in a run of the program. */
	readonly profile: Measurements | undefined;
	/** `./cache#cached=asyncshift-runtime#asyncCached` */
	readonly caches: readonly string[];
}

/**
 * Makes services async: what has an async form is awaited in the bodies, all other bodies stay beside an
 * async function of the old name, and all callers await.
 *
 * @throws {UserError} when a service or a method that is named does not exist.
 */
export function proposeServices(
	session: Session,
	options: ServiceOptions,
): (withdrawn: Withdrawn) => Proposal {
	const services = findServices(options.services, session);
	const homes = new Homes(services, session);
	const caches = new Caches(options.caches, session);
	const { oracle, wrapped } = caches;
	const seeds = (): Unit[] => [
		...services.flatMap((service) => service.seeds().map((seed) => caches.describe(seed, service))),
		...session.options.rules
			.flatMap((rule) => findSeeds(rule, session))
			.filter((seed) => !seed.makesProducts),
	];
	const known = new Set(services.flatMap(({ offers }) => offers));
	const survey = (awaiting: ReadonlySet<FunctionId>): Survey => {
		const exploration = explore(seeds(), {
			...sourcesOf(session),
			oracle,
			wrapped,
			divert: (unit, site) => divertFirst(unit, site, homes, awaiting, session),
		});
		const methods = findServiceMethods(exploration, services);
		const guarded = new Set(
			methods.flatMap(({ facts, unit }) =>
				caches.uses.has(facts.id) || unit.mocks.size > 0 ? [facts.id] : [],
			),
		);
		const chosen = readStrategies(options.strategies, methods, known, session);
		// There is no place for a synchronous body beside them, or nobody to call it: a cache stands in front.
		const inPlace = methods
			.filter(({ facts }) => caches.isInPlace(facts.id) || usesItsObject(facts, session))
			.map(({ facts }) => facts.id);
		const natives = findNativeHomes({
			exploration,
			homes,
			methods,
			guarded,
			forced: new Map([
				...inPlace.map((id): [FunctionId, boolean] => [id, true]),
				...[...chosen].map(([id, strategy]): [FunctionId, boolean] => [id, strategy === 'native']),
			]),
			stuck: new Set([
				...findUnreplaceable(exploration.units, session).keys(),
				...findGaps(exploration.units, session).keys(),
			]),
			session,
		});
		return { exploration, methods, guarded, chosen, natives };
	};
	const { exploration, methods, guarded, chosen, natives } = settle(survey);
	const iterating = findIterating(exploration);
	const offloaded = findOffloads(methods, chosen, options, session);
	const splits = new Splits(methods, { natives, guarded, offloaded, chosen }, homes, session);
	const texts = new Set(services.map(({ rule }) => rule.text));
	const isOfService = ({ seed }: Unit): boolean =>
		seed?.mode === 'own' && texts.has(seed.rule.text);
	const api = session.options.publicApi === 'twin' ? new PublicApi(session) : undefined;
	const isPublic = (unit: Unit): boolean =>
		api !== undefined &&
		[...unit.facts.keys()].every((id) => !guarded.has(id)) &&
		changesResult(unit) &&
		api.namesOf(unit).length > 0;
	let names: ReadonlyMap<Unit, string> = new Map();
	const foreign: CallSite[] = [];
	const causeOf = ({ file, start }: Pick<Place, 'file' | 'start'>): string | undefined =>
		describeForeign({ file, start }, foreign, (id) => natives.has(id), session);
	const propose = proposeAwaits(session, {
		seeds: seeds().filter((seed) => !iterating.some((unit) => isSame(seed, unit))),
		sources: {
			oracle,
			wrapped,
			divert: (unit, site) => {
				const isForeign = unit.isReplaced && !site.containerIsAsync && homes.of(site) === undefined;
				if (isForeign) foreign.push(site);
				return splits.divert(unit, site);
			},
		},
		onExplored: (found) => {
			blockCaches(found, caches, session);
			names = splitUnits(found, splits, caches, isOfService, isPublic, session);
		},
	});
	return (withdrawn) => {
		const awaited = addSyncCalls(propose(withdrawn), names, splits, causeOf, options, session);
		const proposal = addCaches(awaited, caches, options, session);
		return {
			...proposal,
			refusals: [...proposal.refusals, ...refuseAccessors(services, proposal, session)],
			warnings: [
				...proposal.warnings,
				...warnOfBlocking(proposal, natives, causeOf),
				...warnOfInherited(services, proposal, session),
			],
		};
	};
}

/** What is found out about the services before their functions are split. */
interface Survey {
	readonly exploration: Exploration;
	readonly methods: readonly ServiceMethod[];
	readonly guarded: ReadonlySet<FunctionId>;
	readonly chosen: ReadonlyMap<FunctionId, Strategy>;
	readonly natives: ReadonlySet<FunctionId>;
}

/** Looks again at the callers of functions that turn out to await a method of their own service. */
function settle(survey: (awaiting: ReadonlySet<FunctionId>) => Survey): Survey {
	for (let awaiting: ReadonlySet<FunctionId> = new Set(); ; ) {
		const found = survey(awaiting);
		const { exploration, natives } = found;
		const isFollowed = (id: FunctionId): boolean =>
			awaiting.has(id) || exploration.unitOf(id) !== undefined;
		if ([...natives].every(isFollowed)) return found;
		awaiting = new Set([...awaiting, ...natives]);
	}
}

/** A cache that has no async counterpart as it is used keeps its function from becoming async, and any from having a twin. */
function blockCaches({ units }: Exploration, caches: Caches, session: Session): void {
	const all = [...caches.uses.values()].flat();
	for (const unit of units) {
		for (const use of [...unit.facts.keys()].flatMap((id) => caches.uses.get(id) ?? [])) {
			const problem = findCacheProblem(use, all, session);
			if (problem !== undefined) unit.blocks.push(problem);
			unit.isCached = true;
		}
	}
}

/** Before it is known which bodies stay: what a service calls of itself may go on as it is. */
function divertFirst(
	unit: Unit,
	site: CallSite,
	homes: Homes,
	awaiting: ReadonlySet<FunctionId>,
	{ treeOf }: Session,
): 'kept' | 'ignored' | undefined {
	const home = homes.of(site);
	if (home?.id !== undefined && awaiting.has(home.id)) return undefined;
	if (unit.isReplaced || unit.isGap) return home === undefined ? 'ignored' : undefined;
	const isOwn = home !== undefined && unit.seed?.mode === 'own';
	const tree = treeOf(site.file);
	if ((home?.function === undefined && isOffered(site, tree)) || isRebound(site, tree))
		return undefined;
	return isOwn && !site.containerIsAsync ? 'kept' : undefined;
}

/** The methods that worker threads are to run: those that the user says, and those that take long. */
function findOffloads(
	methods: readonly ServiceMethod[],
	chosen: ReadonlyMap<FunctionId, Strategy>,
	{ cpuBound, profile }: ServiceOptions,
	session: Session,
): Map<FunctionId, Wanted> {
	const listed = cpuBound.flatMap((text) => findSeeds(ruleOption(text, session), session));
	const isListed = (file: string, offset: number): boolean => {
		const entity = session.oracle.entitiesAt(file, [offset])[0];
		return listed.some((unit) => matches(entity, unit));
	};
	const offloaded = new Map<FunctionId, Wanted>();
	for (const { facts, name } of methods) {
		const { id, file, start, nameOffset } = facts;
		const strategy = chosen.get(id);
		if (strategy !== undefined) {
			if (strategy === 'offload') offloaded.set(id, 'by-name');
			continue;
		}
		const tree = session.treeOf(file);
		const fn = tree?.functionAt(start);
		const isLong =
			listed.length > 0 && tree !== undefined && isFunction(fn) && isCpuBound(tree, fn, isListed);
		const held =
			profile && measureDeclared({ file, offset: nameOffset ?? start }, name, profile, session);
		if (isLong || (held !== undefined && /^(?:should|must)$/.test(held.urgency)))
			offloaded.set(id, 'as-it-takes-long');
	}
	return offloaded;
}

type Strategy = 'native' | 'offload' | 'wrap';

/** What the user wants of each method, by function. */
function readStrategies(
	strategies: readonly string[],
	methods: readonly ServiceMethod[],
	known: ReadonlySet<string>,
	{ oracle }: Session,
): Map<FunctionId, Strategy> {
	const chosen = new Map<FunctionId, Strategy>();
	for (const text of strategies) {
		const [, name, strategy] = /^(.+)=(native|offload|wrap)$/.exec(text) ?? [];
		if (name === undefined) {
			throw new UserError(
				`--strategy ${text}: this is not <method>=<strategy>`,
				'The strategies are native, offload and wrap, for example --strategy executeQuery=wrap.',
			);
		}
		// One that is no synchronous method may be async already, as after an earlier run.
		if (!known.has(name.split('.').at(-1)!)) {
			throw new UserError(
				`--strategy ${text}: no service has a method ${name}`,
				`The methods are ${[...known].join(', ')}.`,
			);
		}
		for (const method of methods) {
			const isNamed = [...method.unit.names.values()].some(({ text }) => text === name);
			const { file, label, nameOffset } = method.facts;
			// A module may export it under another name than its own, as by default.
			const isExported = () =>
				oracle
					.ownExports(method.service.file, [name])
					.flatMap(({ declarations }) => declarations)
					.some((place) => place.file === file && place.offset === nameOffset);
			if (isNamed || method.name === name || label === name || isExported())
				chosen.set(method.facts.id, strategy as Strategy);
		}
	}
	return chosen;
}
