import type { Node } from '@babel/types';
import {
	enclosingFunction,
	type FunctionNode,
	forEachOwnNode,
	isFunction,
	unwrapOutward,
} from '../../syntax/functions.ts';
import { endOfChain } from '../../syntax/promiseChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite, FunctionId, Place } from '../facts.ts';
import { functionId } from '../functions/functionId.ts';
import { calleeText } from '../functions/roleFacts.ts';
import { judgeCallback } from '../receivers/judgeCallback.ts';
import type { Session } from '../session.ts';
import { ownCallsOf } from '../uses/ownCallsOf.ts';

/**
 * Finds the calls, and the callbacks, that drop the promise of a function which was async already and did all its work at
 * once: when it awaits something now, what comes after such a call runs before the work is done.
 */
export class DroppedCalls {
	readonly #session: Session;
	readonly #known = new Map<FunctionId, readonly Place[]>();

	constructor(session: Session) {
		this.#session = session;
	}

	/** Dropped calls of the function that an awaited call stands in, and of those that wait for it. */
	behind(site: CallSite): readonly Place[] {
		const tree = this.#session.treeOf(site.file);
		const fn = tree?.functionAt(Number(site.container.slice(site.file.length + 1)));
		if (tree === undefined || !isFunction(fn)) return [];
		return awaitsBefore(fn, site) ? [] : this.#callsOf(tree, fn);
	}

	#callsOf(tree: SyntaxTree, fn: FunctionNode): readonly Place[] {
		const id = functionId(tree.path, fn);
		const known = this.#known.get(id);
		if (known !== undefined) return known;
		// Functions that call each other see an empty list here, and add nothing.
		this.#known.set(id, []);
		const places = [
			...ownCallsOf(tree, fn, this.#session).flatMap(({ tree: from, call }) =>
				this.#follow(from, call),
			),
			...this.#whereItStands(tree, fn),
		];
		this.#known.set(id, places);
		return places;
	}

	/** A function without a name that is called at once, or handed to somebody who does not wait for it. */
	#whereItStands(tree: SyntaxTree, fn: FunctionNode): readonly Place[] {
		const value = unwrapOutward(fn);
		const call = parentOf(value);
		if (call?.type !== 'CallExpression' && call?.type !== 'OptionalCallExpression') return [];
		if ((call.callee as Node) === value) return this.#follow(tree, call);
		const receiver = calleeText(tree, call.callee);
		const verdict = judgeCallback(tree, fn, fn, receiver, this.#session.oracle);
		const isIgnored =
			verdict.block === undefined
				? verdict.hazards.length > 0
				: verdict.block.code === 'callback-returns-void';
		return isIgnored ? [{ file: tree.path, start: fn.start!, end: fn.end! }] : [];
	}

	/** Where the promise of a call goes. */
	#follow(tree: SyntaxTree, call: Node): readonly Place[] {
		const value = endOfChain(call);
		const parent = parentOf(value);
		const isDropped =
			parent?.type === 'ExpressionStatement' ||
			(parent?.type === 'UnaryExpression' && parent.operator === 'void');
		if (isDropped) return [{ file: tree.path, start: call.start!, end: call.end! }];
		const isPassedOn =
			parent?.type === 'AwaitExpression' ||
			parent?.type === 'ReturnStatement' ||
			(isFunction(parent) && parent.body === value);
		const { function: caller } = enclosingFunction(call);
		if (!isPassedOn || caller === undefined) return [];
		const place = { start: call.start!, end: call.end! };
		return awaitsBefore(caller, place) ? [] : this.#callsOf(tree, caller);
	}
}

/** Whether a function has awaited something before it gets to a place. */
function awaitsBefore(fn: FunctionNode, place: { start: number; end: number }): boolean {
	let found = false;
	forEachOwnNode(fn.body, (node) => {
		const isAwait =
			node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await);
		if (isAwait && node.end! <= place.start) found = true;
	});
	return found;
}
