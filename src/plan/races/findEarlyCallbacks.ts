import type { Node } from '@babel/types';
import { contains } from '../../syntax/contains.ts';
import { loopAround } from '../../syntax/loopAround.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { calledFunction } from '../functions/calledFunction.ts';
import type { Session } from '../session.ts';
import { isAwaitedBetween } from '../started/isAwaitedBetween.ts';
import { canReach } from './canReach.ts';
import { capturedUses } from './capturedUses.ts';
import { mayChange } from './mayChange.ts';
import type { PutOff, PutOffs } from './putOffs.ts';
import { type Body, scopeOf } from './scopeOf.ts';
import { isOf, readSharedUse, type SharedUse } from './sharedUse.ts';
import type { SharedUses } from './sharedUses.ts';
import type { Wait } from './wait.ts';
import { waitsIn } from './waitsIn.ts';

/** A callback that runs in the middle of code which was done before. */
export interface EarlyCallback {
	readonly putOff: PutOff;
	readonly wait: Wait;
	/** What the code does behind the wait with something that the callback uses as well. */
	readonly use: SharedUse;
	/** It is changed there; otherwise it is read, and the callback changes it. */
	readonly isChange: boolean;
}

/** What is known of the program. */
export interface Knowledge {
	readonly uses: SharedUses;
	readonly putOffs: PutOffs;
	/** The calls in a function that were done at once, and are awaited now. */
	readonly waitsOf: (body: Node, tree: SyntaxTree) => readonly Wait[];
	readonly session: Session;
}

/**
 * `setImmediate(() => print(this.out)); this.out = load();`: the callback came when all of that was done. While `load`
 * is awaited, it runs.
 *
 * @param body the code that waits
 * @param waits for calls in it that were done at once, and are awaited now
 */
export function findEarlyCallbacks(
	body: Body,
	tree: SyntaxTree,
	waits: readonly Wait[],
	knowledge: Knowledge,
): EarlyCallback[] {
	const { uses, putOffs, session } = knowledge;
	const { own } = scopeOf(body);
	const before = waitsIn(body);
	return putOffs.of(body, tree).flatMap((putOff): EarlyCallback[] => {
		const captured = new Set(putOff.uses.map(({ path }) => path[0]!).filter((it) => own.has(it)));
		const all = [...uses.of(body, tree), ...capturedUses(body, tree, captured)];
		for (const wait of waits) {
			const call = tree.nameAt(wait.site.name.start);
			if (call === undefined || !isAhead(putOff, wait, call, tree, before, session)) continue;
			const isAfter = (use: SharedUse, offset = Number.NaN): boolean =>
				isBehind(use.node, offset, wait, call, before) ||
				isBehindWithin(use, putOff, wait, tree, knowledge);
			for (const use of all) {
				const isChange = isAfter(use, use.changedAt) && mayChange(use, session);
				const isRead = isAfter(use, use.readAt);
				if (!isChange && !isRead) continue;
				const clash = putOff.uses.find(
					(other) =>
						(isChange && isOf(other, use)) ||
						(isOf(use, other) && other.changedAt !== undefined && mayChange(other, session)),
				);
				if (clash !== undefined) return [{ putOff, wait, use, isChange }];
			}
		}
		return [];
	});
}

/** Whether nothing waited between the call that puts the callback off and one that is awaited now. */
function isAhead(
	{ at, call: start, tree: home }: PutOff,
	{ site }: Wait,
	call: Node,
	tree: SyntaxTree,
	before: readonly number[],
	session: Session,
): boolean {
	if (at.end! > site.end) {
		const loop = loopAround(call, at);
		return loop !== undefined && !before.some((offset) => isIn(loop, offset));
	}
	if (!canReach(at, call) || before.some((it) => it >= at.end! && it <= site.start)) return false;
	// `clearImmediate(timer)`
	return home !== tree || !isAwaitedBetween(tree, start, call, session);
}

/** Whether an offset comes behind a wait, and nothing waited in between before. */
function isBehind(
	node: Node,
	offset: number,
	{ site }: Wait,
	call: Node,
	before: readonly number[],
): boolean {
	if (offset >= site.end)
		return canReach(call, node) && !before.some((it) => it >= site.end && it <= offset);
	const loop = Number.isNaN(offset) ? undefined : loopAround(call, node);
	return loop !== undefined && offset <= site.start && !before.some((other) => isIn(loop, other));
}

/** Whether the function that is awaited does it itself, behind a wait. */
function isBehindWithin(
	{ by, node, root, file }: SharedUse,
	{ at }: PutOff,
	{ site }: Wait,
	tree: SyntaxTree,
	{ session, waitsOf }: Knowledge,
): boolean {
	if (by === undefined || node.type !== 'CallExpression') return false;
	if (node.start !== site.start || node.end !== site.end) return false;
	// What is put off behind the same call is told there.
	if (contains(at, node) && contains(node, at)) return false;
	const called = calledFunction(node.callee, tree, session);
	const inner = readSharedUse(root, file);
	if (called?.fn !== by || inner === undefined) return true;
	const offset = Math.max(inner.changedAt ?? 0, inner.readAt ?? 0);
	return waitsOf(by, called.tree).some((wait) => {
		const name = called.tree.nameAt(wait.site.name.start);
		return name !== undefined && isBehind(inner.node, offset, wait, name, waitsIn(by));
	});
}

function isIn({ start, end }: Node, offset: number): boolean {
	return start! <= offset && offset <= end!;
}
