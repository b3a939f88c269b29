import type { Exploration } from '../explore/explore.ts';
import type { Block, CallSite, FunctionFacts } from '../facts.ts';
import { findMixedIterator } from '../iterators/findMixedIterator.ts';
import { siteId, type Unit } from '../unit.ts';
import { findHanded } from './handedToTwins.ts';

/** Why a unit stays as it is: something of its own, or a caller that cannot follow. */
export type Cause =
	| { readonly kind: 'own'; readonly block: Block }
	| { readonly kind: 'caller'; readonly caller: Unit }
	/** Something that it is handed to and that cannot follow. */
	| { readonly kind: 'required'; readonly caller: Unit };

/** What is blocked, and why. */
export interface Blocked {
	readonly units: ReadonlyMap<Unit, Cause>;
	/** Why a call cannot be awaited; undefined when it can. */
	readonly ofSite: (site: CallSite) => Block | undefined;
	/** Whether a file (absolute path) may be changed. */
	readonly isEditable: (file: string) => boolean;
}

/**
 * The least set of units that cannot become async: those with an obstacle of their own, and, going
 * from callers to callees, those with a call in a blocked function. A fixed seed is never blocked:
 * each of its calls stands for itself.
 *
 * @param isEditable whether a file (absolute path) may be changed.
 * @param extra blocks found after planning, by unit or by site id.
 * @param exempt units whose blocked callers get a synchronous twin instead.
 */
export function findBlocked(
	{ units, unitOf, unresolved }: Exploration,
	isEditable: (file: string) => boolean,
	extra: { readonly units: ReadonlyMap<Unit, Block>; readonly sites: ReadonlyMap<string, Block> },
	exempt: ReadonlySet<Unit> = new Set(),
): Blocked {
	const blocked = new Map<Unit, Cause>();
	const queue: Unit[] = [];
	const mark = (unit: Unit, cause: Cause): void => {
		if (unit.isFixed || exempt.has(unit) || blocked.has(unit)) return;
		blocked.set(unit, cause);
		queue.push(unit);
	};

	const ownOf = (site: CallSite): Block | undefined =>
		extra.sites.get(siteId(site)) ??
		site.block ??
		loadedBlock(site, unitOf(site.container)) ??
		uneditable(site, isEditable);

	/** Callees by the unit of the function that calls them. */
	const callees = new Map<Unit, Unit[]>();
	for (const callee of units) {
		for (const site of callee.sites.values()) {
			if (site.handled) continue;
			const block = ownOf(site);
			if (block !== undefined) mark(callee, { kind: 'own', block: at(block, site) });
			const container = site.containerIsAsync ? undefined : unitOf(site.container);
			if (container === undefined) continue;
			if (site.iterator !== 'handed-on' && container.handsOn.has(site.container))
				mark(container, { kind: 'own', block: handsOnLater(site) });
			const calls = callees.get(container);
			if (calls === undefined) callees.set(container, [callee]);
			else calls.push(callee);
		}
	}
	/** Units by what they require. */
	const dependents = new Map<Unit, Unit[]>();
	for (const unit of units) {
		for (const id of unit.requires) {
			const required = unitOf(id);
			if (required === undefined || required === unit) continue;
			const list = dependents.get(required);
			if (list === undefined) dependents.set(required, [unit]);
			else list.push(unit);
		}
	}
	for (const unit of units) {
		const own = extra.units.get(unit) ?? ownBlock(unit, isEditable, unresolved.get(unit));
		if (own !== undefined) mark(unit, { kind: 'own', block: own });
	}
	/** Calls that hand a function to a synchronous twin, by the place of its name. */
	const handedOver = new Map<string, CallSite>();
	const ofSite = (site: CallSite): Block | undefined => {
		const call = handedOver.get(siteId(site));
		const handed = call && ofSite(call);
		if (handed !== undefined) return at(handed, site);
		const own = ownOf(site);
		if (own !== undefined) return at(own, site);
		const container = site.containerIsAsync || site.handled ? undefined : unitOf(site.container);
		const cause = container && blocked.get(container);
		if (container === undefined || cause === undefined) return undefined;
		const intrinsic = container.facts.get(site.container)?.block;
		if (intrinsic !== undefined) return at(intrinsic, site);
		return { code: 'caller-blocked', message: describeCause(container, cause), at: site };
	};

	let waiting = findHanded({ units, unitOf }, exempt);
	do {
		for (let unit = queue.shift(); unit !== undefined; unit = queue.shift()) {
			for (const callee of callees.get(unit) ?? []) mark(callee, { kind: 'caller', caller: unit });
			for (const dependent of dependents.get(unit) ?? [])
				mark(dependent, { kind: 'required', caller: unit });
		}
		waiting = waiting.filter(({ unit, call, site }) => {
			const block = call.handled ? undefined : ofSite(call);
			if (block === undefined) return true;
			const caller = unitOf(call.container);
			if (site !== undefined) handedOver.set(siteId(site), call);
			const follows = block.code === 'caller-blocked' && caller !== undefined;
			mark(unit, follows ? { kind: 'caller', caller } : { kind: 'own', block: at(block, call) });
			return false;
		});
	} while (queue.length > 0);

	return { units: blocked, ofSite, isEditable };
}

/** Whether a call cannot follow, so that it needs a synchronous twin. */
export function isRedirected(site: CallSite, blocked: Blocked): boolean {
	return !site.handled && blocked.ofSite(site) !== undefined;
}

/** What who loads the module of a call expects of its top level. */
function loadedBlock(
	{ container, handled, wrap }: CallSite,
	unit: Unit | undefined,
): Block | undefined {
	const role = unit?.facts.get(container)?.role;
	if (handled || role?.kind !== 'module') return undefined;
	return wrap?.entry !== undefined && role.free?.includes(wrap.entry) ? undefined : role.block;
}

function at(block: Block, site: CallSite): Block {
	return { ...block, at: site };
}

/** `async function pages()` would return a promise of the iterator. */
function handsOnLater({ file, start, end }: CallSite): Block {
	return {
		code: 'generator',
		message: 'a function that returns an iterator would have to wait for this first',
		at: { file, start, end },
	};
}

function uneditable(
	place: { readonly file: string },
	isEditable: (file: string) => boolean,
): Block | undefined {
	return isEditable(place.file)
		? undefined
		: { code: 'not-editable', message: 'the file may not be changed by this run' };
}

/** What keeps a unit synchronous by itself, whoever calls it. */
export function ownBlock(
	unit: Unit,
	isEditable: (file: string) => boolean,
	unresolved: readonly CallSite[] | undefined,
): Block | undefined {
	const declared = declaredBlock(unit, isEditable);
	if (declared !== undefined) return declared;
	if (unit.blocks[0] !== undefined) return unit.blocks[0];
	for (const { file, start, end } of unit.typeQueries.values()) {
		const block = uneditable({ file }, isEditable);
		if (block !== undefined) return { ...block, at: { file, start, end } };
	}
	const mixed = findMixedIterator(unit);
	if (mixed !== undefined) return mixed;
	if (unresolved?.[0] !== undefined) {
		return {
			code: 'unresolved-member',
			message: `a call on an untyped value may mean \`${unit.label}\``,
			at: unresolved[0],
		};
	}
	return undefined;
}

/** What a unit is that cannot be async, whatever is done with it. */
export function declaredBlock(
	unit: Unit,
	isEditable: (file: string) => boolean,
): Block | undefined {
	for (const facts of unit.facts.values()) {
		if (facts.block !== undefined && !isPromised(facts))
			return { ...facts.block, at: facts.block.at ?? facts };
		const block = uneditable(facts, isEditable);
		if (block !== undefined && !isPromised(facts)) return { ...block, at: facts };
	}
	return undefined;
}

function isPromised(facts: FunctionFacts): boolean {
	return facts.isAsync || (facts.returnsPromise && facts.isSignature);
}

/** The obstacle at the end of the chain, in one sentence. */
export function describeCause(unit: Unit, cause: Cause, depth = 0): string {
	if (cause.kind === 'own') return `\`${unit.label}\` stays synchronous: ${cause.block.message}`;
	if (depth === 0 && cause.kind === 'required')
		return `\`${unit.label}\` stays synchronous because \`${cause.caller.label}\` has to follow and cannot`;
	if (depth === 0)
		return `\`${unit.label}\` stays synchronous because \`${cause.caller.label}\` calls it and cannot follow`;
	return '';
}
