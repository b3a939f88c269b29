import type { Node } from '@babel/types';
import { firstOf } from '../../firstOf.ts';
import { getOrAdd } from '../../getOrAdd.ts';
import { choiceAround } from '../../syntax/choices.ts';
import { readElementCall } from '../../syntax/elementCall.ts';
import { isFunction } from '../../syntax/functions.ts';
import { endOfChain } from '../../syntax/promiseChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { Run } from '../concurrency/step.ts';
import type { Place } from '../facts.ts';
import type { Session } from '../session.ts';
import { callbacksOf } from './callbacksOf.ts';
import { calledFunctions, functionsIn } from './calledCode.ts';
import { givenTo, type Parameter, parameterNamed } from './handedParameter.ts';
import { type Invocation, invocationsIn, isInvocation } from './invocation.ts';
import { isAwaitedBetween } from './isAwaitedBetween.ts';
import { isLongAgo } from './isLongAgo.ts';
import { goesOn, startedIn, type Turn } from './startedIn.ts';
import { waiterOf } from './waiterOf.ts';

/** Work that a function has started and not waited for. */
export interface Started extends Place {
	/** A function is called that nobody knows, and may start some. */
	readonly isUnknown: boolean;
}

/** A parameter that is called: who gives it decides what that starts. */
interface Handed {
	readonly parameter: Parameter;
	readonly place: Place;
	/** What it gives is waited for, goes to who calls the function, or is a value that it is called for. */
	readonly isAwaited: boolean;
}

/** What a piece of code leaves behind when it is done. */
interface Left {
	readonly started?: Started;
	readonly handed: readonly Handed[];
}

const nothing: Left = { handed: [] };

const known = {
	microtask: new WeakMap<Session, LeftWork>(),
	timer: new WeakMap<Session, LeftWork>(),
	thread: new WeakMap<Session, LeftWork>(),
};

/** What a call may have started and not waited for when it is done, itself or by what it calls: `queueMicrotask(flush)`. */
export function findLeftWork(
	tree: SyntaxTree,
	call: Node,
	session: Session,
	turn: Turn = 'microtask',
): Started | undefined {
	if (!isInvocation(call)) return undefined;
	const work = getOrAdd(known[turn], session, () => new LeftWork(session, turn));
	const { started, handed } = work.leftByCall(tree, call);
	if (started !== undefined) return started;
	const place =
		handed.find(({ isAwaited }) => !isAwaited)?.place ?? work.findCallOfMember(tree, call);
	return place && { ...place, isUnknown: true };
}

class LeftWork {
	readonly #session: Session;
	readonly #turn: Turn;
	readonly #known = new Map<Node, Left>();
	/** What is being looked at, with how many were before. */
	readonly #open = new Map<Node, number>();
	/** What holds as long as those that are being looked at leave nothing else, with the first of those. */
	readonly #provisional = new Map<Node, { readonly left: Left; readonly on: number }>();
	/** The first of what is being looked at that was come back to. */
	#reached = Number.POSITIVE_INFINITY;

	constructor(session: Session, turn: Turn) {
		this.#session = session;
		this.#turn = turn;
	}

	leftByCall(tree: SyntaxTree, call: Invocation): Left {
		const { runs, isOpen } = calledFunctions(tree, call, this.#session);
		return firstStarted([
			...runs.map((run) => () => this.#bind(tree, call, run)),
			...callbacksOf(tree, call, this.#session).map(
				(given) => () => this.#leftByCallback(tree, call, given),
			),
			() => (isOpen ? this.#leftByUnknown(tree, call) : nothing),
		]);
	}

	/** `options.onStart?.()`: who gives it is not asked further up, where nearly all come to such a call in the end. */
	findCallOfMember(tree: SyntaxTree, call: Invocation): Place | undefined {
		const visit = readElementCall(call, tree.text)?.callback;
		const inline = [visit, 'callee' in call ? call.callee : undefined].find(isFunction);
		if (inline !== undefined)
			return firstOf(invocationsIn(inline), (each) => this.findCallOfMember(tree, each));
		const { isMember } = calledFunctions(tree, call, this.#session);
		return isMember && !this.#givesValue(tree, call) && !this.#isAwaited(tree, call)
			? placeOf(tree, call)
			: undefined;
	}

	#leftByUnknown(tree: SyntaxTree, call: Invocation): Left {
		const isAwaited = this.#givesValue(tree, call) || this.#isAwaited(tree, call);
		const place = placeOf(tree, call);
		const callee = 'callee' in call ? unwrapInward(call.callee) : undefined;
		const parameter = callee && parameterNamed(callee);
		if (parameter !== undefined) return { handed: [{ parameter, place, isAwaited }] };
		return isAwaited ? nothing : { started: { ...place, isUnknown: true }, handed: [] };
	}

	/** `compare(a, b)`: what is called for a value, as far as its type and its place tell, starts nothing. */
	#givesValue({ path }: SyntaxTree, call: Node): boolean {
		const { oracle } = this.#session;
		const { start, end } = call;
		switch (oracle.awaitable(path, start!, end!)) {
			case 'plain':
				return !oracle.mayBeVoid(path, start!, end!);
			case 'untyped':
				return !isDropped(call);
			default:
				return false;
		}
	}

	#isAwaited(tree: SyntaxTree, call: Node): boolean {
		return (
			parentOf(endOfChain(call))?.type === 'AwaitExpression' ||
			waiterOf(tree, call, this.#session.oracle) !== undefined
		);
	}

	/** Puts what a call gives in the place of the parameters of what it runs. */
	#bind(tree: SyntaxTree, call: Invocation, run: Run): Left {
		const { started, handed } = this.#leftBy(run);
		if (started !== undefined) return { started, handed: [] };
		const isVisit = readElementCall(call, tree.text) !== undefined;
		return firstStarted(
			handed.map((each) => () => {
				if (each.parameter.owner !== run.code) return { handed: [each] };
				const given = isVisit ? undefined : givenTo(each.parameter, call);
				if (given === undefined)
					return each.isAwaited
						? nothing
						: { started: { ...each.place, isUnknown: true }, handed: [] };
				return firstStarted(given.map((value) => () => this.#leftByValue(tree, value, each)));
			}),
		);
	}

	/** What a function leaves that the language runs. */
	#leftByCallback(tree: SyntaxTree, call: Invocation, given: Node): Left {
		const { start, end } = call;
		// Where the call gives something, that is what its callback is run for.
		const isAwaited = !this.#session.oracle.mayBeVoid(tree.path, start!, end!);
		// An executor calls what it gets, which starts nothing, and hands what it has started to the promise.
		const isExecutor = call.type === 'NewExpression';
		if (isExecutor && this.#isAwaited(tree, call)) return nothing;
		return this.#leftByValue(tree, given, { place: placeOf(tree, call), isAwaited }, isExecutor);
	}

	/**
	 * What a function leaves that is given to a parameter, and called there.
	 *
	 * @param isSure whether what it is given itself is known to start nothing
	 */
	#leftByValue(
		tree: SyntaxTree,
		given: Node,
		handed: Omit<Handed, 'parameter'>,
		isSure = false,
	): Left {
		const value = unwrapInward(given);
		const parameter = parameterNamed(value);
		if (parameter !== undefined) return { handed: [{ ...handed, parameter }] };
		const { runs, isOpen } = functionsIn(tree, value, this.#session);
		const { isAwaited } = handed;
		const started = { ...placeOf(tree, given), isUnknown: true };
		return firstStarted([
			...runs.map((run) => () => {
				if (!isAwaited && goesOn(run, this.#session))
					return { started: { ...started, isUnknown: false }, handed: [] };
				const left = this.#leftBy(run);
				// What its own parameters are nobody knows.
				const others = left.handed.filter(({ parameter: { owner } }) => owner !== run.code);
				const isUnknown =
					!isSure && left.handed.some((each) => !others.includes(each) && !each.isAwaited);
				return { ...(isUnknown && { started }), ...left, handed: others };
			}),
			() => (isOpen && !isAwaited ? { started, handed: [] } : nothing),
		]);
	}

	#leftBy({ code, tree }: Run): Left {
		const before = this.#known.get(code);
		if (before !== undefined) return before;
		const at = this.#open.get(code);
		const provisional = this.#provisional.get(code);
		if (at !== undefined || provisional !== undefined) {
			this.#reached = Math.min(this.#reached, at ?? provisional!.on);
			return provisional?.left ?? nothing;
		}
		const depth = this.#open.size;
		const reached = this.#reached;
		this.#open.set(code, depth);
		this.#reached = Number.POSITIVE_INFINITY;
		const left = this.#search(tree, code);
		this.#open.delete(code);
		this.#settle(code, left, depth);
		this.#reached = Math.min(reached, this.#reached);
		return left;
	}

	/** Functions that call each other are known together. */
	#settle(code: Node, left: Left, depth: number): void {
		if (left.started === undefined && this.#reached < depth) {
			this.#provisional.set(code, { left, on: this.#reached });
			return;
		}
		this.#known.set(code, left);
		this.#reached = Number.POSITIVE_INFINITY;
		for (const [other, { left: its, on }] of this.#provisional) {
			if (on < depth) continue;
			this.#provisional.delete(other);
			if (left.started === undefined && left.handed.length === 0) this.#known.set(other, its);
		}
	}

	#search(tree: SyntaxTree, code: Node): Left {
		const end = { start: code.end!, end: code.end! };
		const session = this.#session;
		const own = startedIn(tree, code, session, this.#turn).find(
			(call) =>
				!isFunction(waiterOf(tree, call, session.oracle)) &&
				!isAwaitedBetween(tree, call, end, session) &&
				!isLongAgo(tree, call, end, session),
		);
		if (own !== undefined)
			return { started: { ...placeOf(tree, own), isUnknown: false }, handed: [] };
		return firstStarted(
			invocationsIn(code).map(
				(call) => () =>
					isLongAgo(tree, call, end, session) ? nothing : this.leftByCall(tree, call),
			),
		);
	}
}

/** All that several pieces of code leave, up to the first that is certain to leave work. */
function firstStarted(parts: readonly (() => Left)[]): Left {
	const handed: Handed[] = [];
	for (const find of parts) {
		const left = find();
		if (left.started !== undefined) return left;
		handed.push(...left.handed);
	}
	return handed.length === 0 ? nothing : { handed: distinct(handed) };
}

/** One call for each parameter, by what matters most. */
function distinct(handed: readonly Handed[]): Handed[] {
	const found = new Map<Node, Handed>();
	for (const each of handed) {
		const before = found.get(each.parameter.name);
		if (before === undefined || (before.isAwaited && !each.isAwaited))
			found.set(each.parameter.name, each);
	}
	return [...found.values()];
}

/** `hook();`, `void hook();`, `hook !== undefined && hook();` */
function isDropped(call: Node): boolean {
	const holder = parentOf(choiceAround(call));
	return holder?.type === 'ExpressionStatement' || holder?.type === 'UnaryExpression';
}

function placeOf({ path }: SyntaxTree, { start, end }: Node): Place {
	return { file: path, start: start!, end: end! };
}
