import type { FunctionNode } from '../../syntax/functions.ts';
import type { Exploration } from '../explore/explore.ts';
import type { CallSite, FunctionId } from '../facts.ts';
import { plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import { siteId, type Unit } from '../unit.ts';
import type { Home, Homes } from './homes.ts';
import { mayCallBody } from './mayCallBody.ts';
import type { ServiceMethod } from './serviceMethods.ts';

/** What is known before it is decided which functions of a service await something. */
export interface NativeRequest {
	readonly exploration: Exploration;
	readonly homes: Homes;
	readonly methods: readonly ServiceMethod[];
	/** Methods that the user wants to be native, and those that he does not. */
	readonly forced: ReadonlyMap<FunctionId, boolean>;
	/** Methods whose callers must not get past what stands in front of them: a cache, a mock. */
	readonly guarded: ReadonlySet<FunctionId>;
	/** Ids of calls that cannot be awaited whatever happens. */
	readonly stuck: ReadonlySet<string>;
	readonly session: Session;
}

/**
 * The functions of services, private ones included, whose bodies await: they use what has an async form,
 * call one of this service that does, or something outside that becomes async with the migration. All
 * others keep their bodies.
 */
export function findNativeHomes(request: NativeRequest): Set<FunctionId> {
	const { exploration, homes, methods, forced, guarded, stuck, session } = request;
	const natives = new Set([...forced].flatMap(([id, isNative]) => (isNative ? [id] : [])));
	const ofService = new Map<Unit, ServiceMethod[]>();
	for (const method of methods)
		ofService.set(method.unit, [...(ofService.get(method.unit) ?? []), method]);
	const isNative = (method: ServiceMethod): boolean => natives.has(method.facts.id);
	/** Units without a place in a service that become async, and its private functions. */
	const others = new Set<Unit>();
	const isAsync = (unit: Unit): boolean =>
		unit.isReplaced || unit.isFixed || ofService.has(unit) || others.has(unit);
	/** Whether a call goes on with the synchronous form that the service keeps. */
	const isKept = (unit: Unit, home: Home, site: CallSite): boolean =>
		ofService
			.get(unit)
			?.some(
				(method) =>
					mayCallBody(home.service, method.facts, method.service) &&
					!isNative(method) &&
					!guarded.has(method.facts.id) &&
					isCallOf(site, method, session),
			) === true;

	const follow = (unit: Unit, site: CallSite): boolean => {
		const home = homes.of(site);
		const { id } = home ?? {};
		if (home !== undefined && (id === undefined || !isAwaiting(home, natives))) {
			if (isKept(unit, home, site) || id === undefined || !canAwait(home.function!)) return false;
			if (forced.get(id) === false) return false;
			natives.add(id);
			return true;
		}
		const container = site.containerIsAsync ? undefined : exploration.unitOf(site.container);
		if (container === undefined || isAsync(container)) return false;
		others.add(container);
		return true;
	};
	for (let isSettled = false; !isSettled; ) {
		isSettled = true;
		for (const unit of exploration.units) {
			if (unit.isGap || !isAsync(unit)) continue;
			for (const site of [...unit.sites.values(), ...unit.keptSites.values()]) {
				if (site.handled || site.block !== undefined || stuck.has(siteId(site))) continue;
				if (follow(unit, site)) isSettled = false;
			}
		}
	}
	return natives;
}

/** `super.load()` and `other.load()` of an interface mean something else than the method of this unit that the service has. */
function isCallOf(
	{ file, name }: CallSite,
	{ facts }: ServiceMethod,
	{ oracle }: Session,
): boolean {
	if (facts.nameOffset === undefined) return false;
	const [called] = oracle.entitiesAt(file, [name.start]);
	const [method] = oracle.entitiesAt(facts.file, [facts.nameOffset]);
	return called?.keys.some((key) => method?.keys.includes(key)) === true;
}

/** Whether what stands there is awaited, as in a function that was async before. */
export function isAwaiting(home: Home, natives: ReadonlySet<FunctionId>): boolean {
	return home.function !== undefined && (home.function.async || natives.has(home.id!));
}

function canAwait(fn: FunctionNode): boolean {
	return (!('kind' in fn) || fn.kind === 'method') && splitOffName(fn) === undefined;
}

/** The name of what an earlier run left as the synchronous body of an async function, because somebody wanted it so. */
export function splitOffName(fn: FunctionNode): string | undefined {
	const key = 'key' in fn ? fn.key : 'id' in fn ? fn.id : undefined;
	const name = key ? plainName(key) : undefined;
	return !fn.async && name !== undefined && /^_.+Sync\d*$/.test(name) ? name : undefined;
}
