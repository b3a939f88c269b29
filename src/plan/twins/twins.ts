import {
	type Blocked,
	declaredBlock,
	findBlocked,
	isRedirected,
	ownBlock,
} from '../decide/block.ts';
import { decide, type Outcome } from '../decide/decide.ts';
import type { Exploration } from '../explore/explore.ts';
import type { Block } from '../facts.ts';
import { findMixedIterator } from '../iterators/findMixedIterator.ts';
import type { Decision } from '../plan.ts';
import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';
import { describeTwin, type TwinFacts } from './describeTwin.ts';
import { reachTwin } from './reachTwin.ts';
import { renamedSites } from './renamedSites.ts';
import { TwinCopies } from './twinCopies.ts';
import { findUseful } from './usefulTwins.ts';

/** What is blocked and decided, with synchronous twins for the callers that cannot follow. */
export interface TwinPlan {
	readonly blocked: Blocked;
	readonly outcome: Outcome;
	readonly twins: ReadonlyMap<Unit, TwinFacts>;
	readonly copies: TwinCopies;
	/** Why a unit has no twin, where one would have helped. */
	readonly reasons: ReadonlyMap<Unit, string>;
	/** Functions that stay synchronous for now, and whose calls are awaited already. */
	readonly ahead: ReadonlyMap<Unit, Decision['because']>;
}

/** Where only some of the files change now, and the others later: twins bridge the gap. */
export interface Bridge {
	/** Why a function that somebody elsewhere calls cannot leave its synchronous form there. */
	readonly problemOf: (unit: Unit) => string | undefined;
	/** Functions whose async form is for somebody who comes later. */
	readonly wanted: ReadonlyMap<Unit, unknown>;
	/** Functions that are async in the end, and the rule that they follow from. */
	readonly ends: ReadonlyMap<Unit, Decision['because']>;
}

/**
 * Decides which functions become async although some of their callers cannot follow, because a
 * synchronous twin stays behind for those.
 *
 * Starts with every blocked function that has no obstacle of its own and drops those that fail a
 * condition, which may block others, until nothing changes. Without `onBlocked: 'twin'` there are none,
 * and with `publicApi: 'twin'` only those that the public API needs.
 *
 * @param kept functions of the public API, and why they are not to change.
 * @param bridge given when only some of the files change now. The synchronous form keeps its name then,
 * since what uses it elsewhere cannot change.
 */
export function planTwins(
	exploration: Exploration,
	session: Session,
	withdrawn: {
		readonly units: ReadonlyMap<Unit, Block>;
		readonly sites: ReadonlyMap<string, Block>;
	},
	kept: ReadonlyMap<Unit, Block>,
	bridge?: Bridge,
): TwinPlan {
	const reasons = new Map<Unit, string>();
	const { isEditable, options } = session;
	const extra = { ...withdrawn, units: new Map([...kept, ...withdrawn.units]) };
	const base = findBlocked(exploration, isEditable, extra);
	const known = new Map<Unit, TwinFacts | string>();
	/** Whether calls that cannot be changed go on using a unit's name. */
	const isHeld = (unit: Unit): boolean =>
		kept.has(unit) || unit.blocks.length > 0 || exploration.unresolved.has(unit);
	const describe = (unit: Unit): TwinFacts | string => {
		const twin =
			known.get(unit) ?? describeTwin(unit, bridge !== undefined || isHeld(unit), session);
		known.set(unit, twin);
		return twin;
	};
	const keepsName = (unit: Unit): boolean => {
		const twin = describe(unit);
		return typeof twin !== 'string' && twin.newForm === 'async';
	};
	// What is blocked anyway has twins only where all blocked callers get one.
	const anyway =
		options.onBlocked === 'twin'
			? undefined
			: kept.size === 0
				? base
				: findBlocked(exploration, isEditable, withdrawn);
	const exempt = new Set(
		[...base.units.keys()].filter((unit) => {
			if (unit.facts.size === 0 || withdrawn.units.has(unit)) return false;
			if (bridge !== undefined) {
				const problem = bridge.problemOf(unit);
				if (problem !== undefined) reasons.set(unit, problem);
				return problem === undefined;
			}
			if (anyway?.units.has(unit)) return false;
			// A twin would not help: it is the function itself that is given away.
			if (unit.requires.size > 0) return false;
			if (kept.has(unit) && (options.publicApi !== 'twin' || demandsOfOthers(unit))) return false;
			const isFree = ownBlock(unit, isEditable, exploration.unresolved.get(unit)) === undefined;
			return isFree || canKeepName(unit, session);
		}),
	);
	for (;;) {
		const blocked =
			exempt.size > 0 ? findBlocked(exploration, session.isEditable, extra, exempt) : base;
		const ahead = new Map(
			[...(bridge?.ends ?? [])].filter(
				([unit]) => blocked.units.has(unit) && !withdrawn.units.has(unit),
			),
		);
		const outcome = decide(exploration, blocked, ahead);
		const copies = new TwinCopies(exploration, session, { base, blocked, outcome, keepsName });
		const check: Check = {
			exploration,
			session,
			copies,
			exempt,
			blocked,
			outcome,
			describe,
			wanted: bridge?.wanted ?? kept,
			isHeld,
		};
		const { twins, failed } = tryTwins(check);
		if (failed.size === 0) return { blocked, outcome, twins, copies, reasons, ahead };
		for (const [unit, reason] of failed) {
			reasons.set(unit, reason);
			exempt.delete(unit);
		}
	}
}

/**
 * Whether everything that keeps a unit from becoming async are calls that may or may not be calls of it:
 * they can go on meaning the synchronous form.
 */
function canKeepName(unit: Unit, { isEditable }: Session): boolean {
	return (
		unit.mocks.size === 0 &&
		unit.blocks.every(({ code }) => code === 'unresolved-member') &&
		declaredBlock(unit, isEditable) === undefined &&
		findMixedIterator(unit) === undefined
	);
}

/** Whether others, outside of the repository, may have to declare a member of its name. */
function demandsOfOthers({ facts }: Unit): boolean {
	return [...facts.values()].some(({ isSignature, member }) => isSignature && member !== undefined);
}

interface Check {
	readonly exploration: Exploration;
	readonly session: Session;
	readonly copies: TwinCopies;
	readonly exempt: ReadonlySet<Unit>;
	readonly blocked: Blocked;
	readonly outcome: Outcome;
	readonly describe: (unit: Unit) => TwinFacts | string;
	/** Units that code elsewhere would call. */
	readonly wanted: ReadonlyMap<Unit, unknown>;
	readonly isHeld: (unit: Unit) => boolean;
}

/** The twins that are needed, and the units that cannot have the one they need. */
function tryTwins(check: Check): { twins: Map<Unit, TwinFacts>; failed: Map<Unit, string> } {
	const { exempt, blocked, outcome, describe, exploration, wanted, isHeld } = check;
	const twins = new Map<Unit, TwinFacts>();
	const failed = new Map<Unit, string>();
	const isTwinned = (unit: Unit): boolean => exempt.has(unit) && outcome.decisionOf.has(unit);
	const queue = [...exempt].filter(
		(unit) =>
			isTwinned(unit) &&
			(isHeld(unit) || [...unit.sites.values()].some((site) => isRedirected(site, blocked))),
	);
	const useful =
		exempt.size > 0 ? findUseful(exploration, blocked, isTwinned, wanted) : new Set<Unit>();
	for (let unit = queue.shift(); unit !== undefined; unit = queue.shift()) {
		if (twins.has(unit) || failed.has(unit)) continue;
		const twin = describe(unit);
		const problem =
			typeof twin === 'string'
				? twin
				: useful.has(unit)
					? undefined
					: 'every caller of it is blocked';
		const callees = typeof twin === 'string' || problem !== undefined ? [] : calleesOf(twin, check);
		const reason = problem ?? (typeof callees === 'string' ? callees : undefined);
		if (typeof twin === 'string' || reason !== undefined) failed.set(unit, reason ?? '');
		else {
			twins.set(unit, twin);
			if (typeof callees !== 'string') queue.push(...callees);
		}
	}
	return { twins, failed };
}

/** The units whose twins this one needs, or why it cannot stay synchronous. */
function calleesOf(
	twin: TwinFacts,
	{ session, copies, exempt, blocked, outcome, describe }: Check,
): Unit[] | string {
	for (const site of renamedSites(twin, blocked)) {
		const reach = reachTwin(site, twin, session);
		if (reach.kind === 'blocked') return reach.reason;
	}
	const callees: Unit[] = [];
	for (const source of twin.sources.filter(({ isSplit }) => !isSplit)) {
		for (const { unit, site } of copies.callsIn(source)) {
			if (unit.isReplaced || !outcome.decisionOf.has(unit)) continue;
			if (unit.isFixed && site.handled) continue;
			if (unit !== twin.unit && !exempt.has(unit))
				return `\`${unit.label}\`, which it calls, has no synchronous form`;
			const callee = describe(unit);
			const reach =
				typeof callee === 'string' || callee.newForm === 'async'
					? undefined
					: reachTwin(site, callee, session, source);
			if (reach?.kind === 'blocked')
				return `\`${unit.label}\`, which it calls, is out of reach: ${reach.reason}`;
			// One that cannot have a twin fails by itself, and may turn out to stay synchronous.
			callees.push(unit);
		}
		const problem = copies.findProblem(source);
		if (problem !== undefined) return problem;
	}
	return callees;
}
