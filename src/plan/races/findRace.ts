import type { Node } from '@babel/types';
import { type FunctionNode, forEachOwnNode } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { Place } from '../facts.ts';
import type { LocatedFunction } from '../functions/functionAround.ts';
import type { Session } from '../session.ts';
import { canReach } from './canReach.ts';
import { changesByKey, mayChange } from './mayChange.ts';
import { isAt } from './placeByWaits.ts';
import { reliesOn } from './reliesOn.ts';
import { scopeOf } from './scopeOf.ts';
import { holds, isOf, type SharedUse } from './sharedUse.ts';
import { type SharedUses, textOf } from './sharedUses.ts';
import type { Split } from './wait.ts';
import { endOfWaitFor } from './waitsIn.ts';

/** Behind how many calls a part of a step is looked for. */
const mostCalls = 2;

/** What a function uses before and after a wait, and how. */
export interface Race {
	/** As it is written: `this.cache`. */
	readonly text: string;
	/** It is changed after the wait, by what was read before; otherwise the other way round. */
	readonly isChangedAfter: boolean;
	/** What is used after the wait is so by what is called. */
	readonly isWithin: boolean;
}

/**
 * `if (!this.users) this.users = load()`: nothing could happen between the check and the assignment before.
 * Others run while `load` is awaited, find nothing either, and load once more.
 *
 * @param split a call in the function that was done at once, and is over after a wait now
 * @param waits offsets where the function waited before
 * @param awaited ranges of the calls that it awaits now
 */
export function findRace(
	{ fn, tree }: LocatedFunction,
	{ site, isKept }: Split,
	waits: readonly number[],
	awaited: readonly Pick<Place, 'start' | 'end'>[],
	uses: SharedUses,
	session: Session,
): Race | undefined {
	// That says more.
	if (site.hazards?.some(({ code }) => code === 'stale-value')) return undefined;
	const call = tree.nameAt(site.name.start) ?? fn.body;
	const all = uses.of(fn, tree);
	const isSplit = (first = Number.NaN, second = Number.NaN, ownWait?: number) =>
		first < site.end &&
		second >= site.end &&
		// It was no one step before either.
		!waits.some((at) => at >= first && at <= second && at !== ownWait);
	const isAwaited = ({ start, end }: Node) =>
		awaited.some((other) => other.start === start && other.end === end);
	const isReason = (first: SharedUse, second: SharedUse) =>
		// What is read behind a wait is not known to be old.
		!isAwaited(first.node) &&
		!isAwaited(first.root) &&
		// `queue.pop()` takes what it gives.
		(first.by !== undefined || !mayChange(first, session)) &&
		(reliesOn(changeOf(second), first.node, fn) || (first.by !== undefined && mayThrow(first.by)));
	let changedBefore: Race | undefined;
	for (const first of all) {
		if (first.node.start! >= site.end || !canReach(first.node, call)) continue;
		for (const second of all) {
			const isWithin = second.isLate === true && isAt(site, second.node);
			if (isOneStep(first, second) || (isKept && !isWithin)) continue;
			const ownWait = isWithin ? endOfWaitFor(second.node) : undefined;
			const isLikely = first.isLikely || second.isLikely;
			const isChangedAfter =
				isOf(first, second) &&
				isSplit(first.readAt, second.changedAt, ownWait) &&
				!isGivenBy(first, second) &&
				mayChange(second, session) &&
				((!isLikely && !second.isLate) || isReason(first, second));
			const isReadAfter =
				changedBefore === undefined &&
				(isOf(second, first) || holds(second, first)) &&
				first.path.length > (second.kept ?? 0) &&
				(!isLikely || isOfSameThing(first, second, fn, session)) &&
				isSplit(first.changedAt, second.readAt, ownWait) &&
				!isGivenBy(second, first) &&
				mayChange(first, session);
			if ((!isChangedAfter && !isReadAfter) || !canReach(call, second.node)) continue;
			const race = { text: textOf(isChangedAfter ? second : first), isChangedAfter, isWithin };
			// What relies on an old value says more than what others see in between.
			if (isChangedAfter) return race;
			changedBefore = race;
		}
	}
	return changedBefore;
}

/**
 * The same function does both, and each time in one step: `this.config()` that reads a file the first time. Or
 * it is one use: only `cache ??= load()` looks at the old value to tell whether there has to be a new one.
 */
function isOneStep(first: SharedUse, second: SharedUse): boolean {
	if (first !== second) return first.by !== undefined && first.by === second.by;
	const up = parentOf(first.node);
	return up?.type !== 'AssignmentExpression' || !/^(?:&&|\|\||\?\?)=$/.test(up.operator);
}

/** `this.config().port`: what changes it is what gave it, and does both in one step. */
function isGivenBy({ givers }: SharedUse, { by }: SharedUse): boolean {
	return by !== undefined && givers?.has(by) === true;
}

/**
 * The function itself changes it or reads it, or it belongs to an object that it calls; it is no other one of several, and
 * nothing that a caller may have made for this call.
 */
function isOfSameThing(
	changed: SharedUse,
	read: SharedUse,
	fn: FunctionNode,
	session: Session,
): boolean {
	if (changed.by !== undefined && read.by !== undefined) {
		const isNear = Math.max(changed.depth ?? 0, read.depth ?? 0) <= mostCalls;
		if (!isNear || changed.path.includes('*') || changesByKey(changed, session)) return false;
	}
	if (scopeOf(fn).parameters.has(changed.path[0]!)) return false;
	if (!changed.path.includes('*')) return true;
	return changed.holder !== undefined && changed.holder === read.holder;
}

/** `ensure(account, amount)`: what a function throws at decides whether the caller goes on. */
function mayThrow(fn: FunctionNode): boolean {
	let throws = false;
	forEachOwnNode(fn, ({ type }) => {
		throws ||= type === 'ThrowStatement';
	});
	return throws;
}

/** The expression that changes it. */
function changeOf({ node, changedAt }: SharedUse): Node {
	let change = node;
	for (let up: Node | undefined = node; up && up.end! <= changedAt!; up = parentOf(up)) change = up;
	return change;
}
