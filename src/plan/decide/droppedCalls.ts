import type { Node } from '@babel/types';
import { isElementCallback } from '../../syntax/elementCall.ts';
import {
	enclosingFunction,
	type FunctionNode,
	forEachOwnNode,
	unwrapOutward,
} from '../../syntax/functions.ts';
import { isPassedOn } from '../../syntax/isPassedOn.ts';
import { endOfChain } from '../../syntax/promiseChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block, CallSite, FunctionId, Hazard, Place } from '../facts.ts';
import { functionAround, type LocatedFunction } from '../functions/functionAround.ts';
import { functionId } from '../functions/functionId.ts';
import { calleeText } from '../functions/roleFacts.ts';
import { searchedNames } from '../functions/searchedNames.ts';
import { EmittedEvents } from '../receivers/emittedEvents.ts';
import { judgeCallback } from '../receivers/judgeCallback.ts';
import { listenedEvent } from '../receivers/listenedEvent.ts';
import type { Starts } from '../receivers/starts.ts';
import type { Session } from '../session.ts';
import { findTestRunner } from '../testing/findTestRunner.ts';
import type { Unit } from '../unit.ts';
import { Endings } from '../uses/endings.ts';
import { ownUsesOf } from '../uses/ownUsesOf.ts';
import { runsMeanwhile } from './runsMeanwhile.ts';

/** A call or a callback whose promise is dropped. */
export interface Dropped extends Place {
	/** Why its work must not be done later, where it is known that others may rely on it. */
	readonly block?: Block;
	/** Its promise is kept, and other code runs before somebody waits for it. */
	readonly isKept?: true;
	/** It is a callback that the event loop calls, perhaps again before it is done. */
	readonly overlapping?: Hazard;
}

/**
 * Finds the calls, and the callbacks, that drop the promise of a function which was async already and did all its work at
 * once: when it awaits something now, what comes after such a call runs before the work is done.
 */
export class DroppedCalls {
	readonly #session: Session;
	readonly #emitted: EmittedEvents;
	readonly #starts: Starts;
	readonly #endings: Endings;
	readonly #known = new Map<FunctionId, readonly Dropped[]>();

	constructor(session: Session, starts: Starts) {
		this.#session = session;
		this.#starts = starts;
		this.#endings = new Endings(session);
		this.#emitted = new EmittedEvents(session);
	}

	/** Dropped calls of the function that an awaited call stands in, if it gave a promise, and of those that wait for it. */
	behind(site: CallSite): readonly Dropped[] {
		const around = this.#around(site);
		if (around === undefined) return [];
		const { tree, fn } = around;
		const gavePromise =
			fn.async ||
			linkOf(fn) !== undefined ||
			(!isElementCallback(fn, tree.text) &&
				this.#session.oracle.functionReturnsPromise(tree.path, fn.start!, fn.end!));
		return gavePromise ? this.#callsOf(tree, fn) : [];
	}

	/** The function around a site, unless it has awaited something before. */
	#around(site: CallSite): LocatedFunction | undefined {
		const around = functionAround(site, this.#session.treeOf);
		return around === undefined || awaitsBefore(around.fn, site) ? undefined : around;
	}

	/** Keeps calls as they are that would make others go on before work is done that was done at once. */
	settle(units: Iterable<Unit>): void {
		const waiting = [...units].flatMap(({ sites, wasSync }) =>
			[...sites]
				.filter(
					([, site]) =>
						site.containerIsAsync && (!site.handled || wasSync) && site.block === undefined,
				)
				.flatMap(([id, site]) => {
					const around = this.#around(site);
					return around === undefined ? [] : [{ sites, id, site, ...around }];
				}),
		);
		this.#session.index.prepare(waiting.flatMap(({ tree, fn }) => searchedNames(tree, fn)));
		for (const { sites, id, site, tree, fn } of waiting) {
			const block = this.#callsOf(tree, fn).find((dropped) => dropped.block !== undefined)?.block;
			if (block === undefined) continue;
			const { file, start, end } = site;
			sites.set(id, { ...site, handled: false, block: { ...block, at: { file, start, end } } });
		}
	}

	#callsOf(tree: SyntaxTree, fn: FunctionNode): readonly Dropped[] {
		const id = functionId(tree.path, fn);
		const known = this.#known.get(id);
		if (known !== undefined) return known;
		// Functions that call each other see an empty list here, and add nothing.
		this.#known.set(id, []);
		const places = [
			...ownUsesOf(tree, fn, this.#session).flatMap(({ tree: from, call, kind }) =>
				kind === 'call' ? this.#follow(from, call) : [],
			),
			...this.#whereItStands(tree, fn),
		];
		this.#known.set(id, places);
		return places;
	}

	/** A function without a name that is called at once, or handed to somebody who does not wait for it. */
	#whereItStands(tree: SyntaxTree, fn: FunctionNode): readonly Dropped[] {
		const value = unwrapOutward(fn);
		const call = parentOf(value);
		if (call?.type !== 'CallExpression' && call?.type !== 'OptionalCallExpression') return [];
		if ((call.callee as Node) === value) return this.#follow(tree, call);
		// What comes after `.then` never waited for its callback, but what comes after an `await` may have.
		if (linkOf(fn) !== undefined) return this.#follow(tree, call).filter(({ isKept }) => isKept);
		const { oracle } = this.#session;
		if (findTestRunner(tree, call.callee, oracle)?.awaits) return [];
		const receiver = calleeText(tree, call.callee);
		const verdict = judgeCallback(tree, fn, fn, receiver, oracle);
		const event = listenedEvent(tree, fn, receiver, oracle);
		const emitted = event && this.#emitted.blockOf(event);
		const [started] = verdict.block
			? []
			: verdict.hazards.flatMap((hazard) => hazard.started ?? []);
		const place = { file: tree.path, start: fn.start!, end: fn.end! };
		if (started !== undefined) {
			const { block, isSeen, isAwaited } = this.#starts.judge(place, started);
			if (isAwaited || (isSeen && block === undefined)) return [];
			return [block?.code === 'callback-returns-void' ? { ...place, block } : place];
		}
		if (verdict.block === undefined) {
			// The event loop calls it when all else is done: nobody could rely on its work.
			const isLast = verdict.hazards.every(
				({ code }) => code === 'unhandled-rejection' || code === 'may-not-wait',
			);
			if (isLast && emitted === undefined) return [];
			const overlapping = verdict.hazards.find(({ code }) => code === 'overlapping-runs');
			if (overlapping !== undefined && event === undefined) return [{ ...place, overlapping }];
		} else if (verdict.block.code !== 'callback-returns-void') return [];
		const isKnown = verdict.block !== undefined && !verdict.byType && event === undefined;
		const message = `\`${receiver}\` does not wait for its callback, which did its work at once`;
		const block: Block | undefined =
			emitted ?? (isKnown ? { code: 'callback-returns-void', message } : undefined);
		return [block === undefined ? place : { ...place, block }];
	}

	/** Where the promise of a call goes. */
	#follow(tree: SyntaxTree, call: Node): readonly Dropped[] {
		const value = endOfChain(call);
		const parent = parentOf(value);
		const isDropped =
			parent?.type === 'ExpressionStatement' ||
			(parent?.type === 'UnaryExpression' && parent.operator === 'void');
		if (isDropped) {
			const isLast = this.#endings.isLast(tree, value);
			return isLast ? [] : [{ file: tree.path, start: call.start!, end: call.end! }];
		}
		if (runsMeanwhile(value, tree, this.#session.oracle))
			return [{ file: tree.path, start: call.start!, end: call.end!, isKept: true }];
		const { function: caller } = enclosingFunction(call);
		if (!isPassedOn(value) || caller === undefined) return [];
		const place = { start: call.start!, end: call.end! };
		return awaitsBefore(caller, place) ? [] : this.#callsOf(tree, caller);
	}
}

/** `.then` of `ready.then(() => load())` */
function linkOf(fn: FunctionNode): Node | undefined {
	const call = parentOf(unwrapOutward(fn));
	if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return undefined;
	const { object } = call.callee;
	return endOfChain(object) === unwrapOutward(object) ? undefined : object;
}

/** Whether a function has awaited something before it gets to a place. */
export function awaitsBefore(fn: FunctionNode, place: { start: number; end: number }): boolean {
	let found = false;
	forEachOwnNode(fn.body, (node) => {
		const isAwait =
			node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await);
		if (isAwait && node.end! <= place.start) found = true;
	});
	return found;
}
