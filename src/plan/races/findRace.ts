import type { Node } from '@babel/types';
import { type FunctionNode, forEachOwnNode } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import type { LocatedFunction } from '../functions/functionAround.ts';
import type { Session } from '../session.ts';
import { canReach } from './canReach.ts';
import { mayChange } from './mayChange.ts';
import { reliesOn } from './reliesOn.ts';
import { scopeOf } from './scopeOf.ts';
import { isOf, type SharedUse } from './sharedUse.ts';
import { type SharedUses, textOf } from './sharedUses.ts';

/** What a function uses before and after a wait, and how. */
export interface Race {
	/** As it is written: `this.cache`. */
	readonly text: string;
	/** It is changed after the wait, by what was read before; otherwise the other way round. */
	readonly isChangedAfter: boolean;
}

/**
 * `if (!this.users) this.users = load()`: nothing could happen between the check and the assignment before.
 * Others run while `load` is awaited, find nothing either, and load once more.
 *
 * @param site a call in the function that was done at once, and is awaited now
 * @param waits offsets where the function waited before
 * @param awaited ranges of the calls that it awaits now
 */
export function findRace(
	{ fn, tree }: LocatedFunction,
	site: CallSite,
	waits: readonly number[],
	awaited: readonly Pick<CallSite, 'start' | 'end'>[],
	uses: SharedUses,
	session: Session,
): Race | undefined {
	// That says more.
	if (site.hazards?.some(({ code }) => code === 'stale-value')) return undefined;
	const call = tree.nameAt(site.name.start) ?? fn.body;
	const all = uses.of(fn, tree);
	const isSplit = (first = Number.NaN, second = Number.NaN) =>
		first < site.end &&
		second >= site.end &&
		// It was no one step before either.
		!waits.some((at) => at >= first && at <= second);
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
			if (isOneStep(first, second)) continue;
			const isLikely = first.isLikely || second.isLikely;
			const isChangedAfter =
				isOf(first, second) &&
				isSplit(first.readAt, second.changedAt) &&
				!isGivenBy(first, second) &&
				mayChange(second, session) &&
				(!isLikely || isReason(first, second));
			const isReadAfter =
				changedBefore === undefined &&
				isOf(second, first) &&
				first.path.length > (second.kept ?? 0) &&
				(!isLikely || isOfSameThing(first, second, fn)) &&
				isSplit(first.changedAt, second.readAt) &&
				!isGivenBy(second, first) &&
				mayChange(first, session);
			if ((!isChangedAfter && !isReadAfter) || !canReach(call, second.node)) continue;
			const race = { text: textOf(isChangedAfter ? second : first), isChangedAfter };
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
 * The function itself changes it or reads it; it is no other one of several, and nothing that a caller may have made for
 * this call.
 */
function isOfSameThing(changed: SharedUse, read: SharedUse, fn: FunctionNode): boolean {
	if (changed.by !== undefined && read.by !== undefined) return false;
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
