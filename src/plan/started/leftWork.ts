import type { Node } from '@babel/types';
import { firstOf } from '../../firstOf.ts';
import { getOrAdd } from '../../getOrAdd.ts';
import { readElementCall } from '../../syntax/elementCall.ts';
import { isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { Run } from '../concurrency/step.ts';
import type { Place } from '../facts.ts';
import type { Session } from '../session.ts';
import { type Given, givenByCall, givenByMaker, listBehind } from './argumentsOf.ts';
import { callbacksOf } from './callbacksOf.ts';
import type { CalledRun, Maker } from './called.ts';
import { calledFunctions, functionsIn } from './calledCode.ts';
import { callsOf } from './callsOf.ts';
import { type Parameter, parameterNamed } from './handedParameter.ts';
import { type Invocation, invocationsIn, isInvocation } from './invocation.ts';
import { isAwaitedBetween } from './isAwaitedBetween.ts';
import { isLongAgo } from './isLongAgo.ts';
import { isUsed, isWaitedFor } from './isUsed.ts';
import {
	type CalledPlace,
	firstStarted,
	type Handed,
	type Left,
	nothing,
	openTo,
	placeOf,
	type Started,
} from './left.ts';
import { type Listener, listenersOf } from './listenersOf.ts';
import { goesOn, startedIn, type Turn } from './startedIn.ts';
import { waiterOf } from './waiterOf.ts';

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
	return place ? { ...place, isUnknown: true } : work.findGiven(handed);
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
		const { runs, isOpen, parameters } = calledFunctions(tree, call, this.#session);
		return firstStarted([
			...runs.map((run) => () => this.#bind(tree, call, run)),
			...callbacksOf(tree, call, this.#session).map(
				(given) => () => this.#leftByCallback(tree, call, given),
			),
			...listenersOf(tree, call, this.#session).map(
				(listener) => () => this.#leftByListener(listener, placeOf(tree, call)),
			),
			() => this.#leftByUnknown(tree, call, isOpen, parameters),
		]);
	}

	/** `options.onStart?.()`: who gives it is not asked further up, where nearly all come to such a call in the end. */
	findCallOfMember(tree: SyntaxTree, call: Invocation): Place | undefined {
		const visit = readElementCall(call, tree.text)?.callback;
		const inline = [visit, 'callee' in call ? call.callee : undefined].find(isFunction);
		if (inline !== undefined)
			return firstOf(invocationsIn(inline), (each) => this.findCallOfMember(tree, each));
		const { isMember } = calledFunctions(tree, call, this.#session);
		return isMember && !isUsed(tree, call, this.#session) ? placeOf(tree, call) : undefined;
	}

	/**
	 * What any call gives to a parameter that is called for a value: `new Lazy(load)`, where another function calls
	 * `lazy.get()`.
	 */
	findGiven(handed: readonly Handed[], seen: ReadonlySet<Node> = new Set()): Started | undefined {
		const asked = handed.filter(({ parameter: { name } }) => !seen.has(name));
		const all = new Set([...seen, ...asked.map(({ parameter: { name } }) => name)]);
		return firstOf(asked, (each) => {
			const { owner } = each.parameter;
			const home = this.#session.treeOf(each.place.file)!;
			return firstOf(callsOf(owner, this.#session), ({ tree, call }) => {
				const given = givenByCall(each, tree, call, { code: owner, tree: home });
				const { started, handed: others } = this.#leftByGiven(given, each);
				if (started === undefined) return this.findGiven(others, all);
				return started.isUnknown ? undefined : started;
			});
		});
	}

	#leftByUnknown(
		tree: SyntaxTree,
		call: Invocation,
		isOpen: boolean,
		parameters: readonly Parameter[],
	): Left {
		if (!isOpen && parameters.length === 0) return nothing;
		const isAwaited = isUsed(tree, call, this.#session);
		const called = { place: placeOf(tree, call), isAwaited };
		const handed = parameters.map((parameter) => ({ ...called, parameter, isList: false }));
		if (!isOpen) return { handed };
		const list = 'callee' in call ? listBehind(call.callee as Node) : undefined;
		const left = list ? this.#leftByElements(tree, list, called) : openTo(called);
		return { ...left, handed: [...handed, ...left.handed] };
	}

	/** What the elements of a list leave. */
	#leftByElements(tree: SyntaxTree, list: Node, called: CalledPlace): Left {
		const value = unwrapInward(list);
		const parameter = parameterNamed(value);
		if (parameter !== undefined) return { handed: [{ ...called, parameter, isList: true }] };
		if (value.type !== 'ArrayExpression') return openTo(called);
		return firstStarted(
			value.elements
				.filter((element) => element !== null)
				.map(
					(element) => () =>
						element.type === 'SpreadElement'
							? this.#leftByElements(tree, element.argument, called)
							: this.#leftByValue(tree, element, called),
				),
		);
	}

	/** Puts what a call gives in the place of the parameters of what it runs. */
	#bind(tree: SyntaxTree, call: Invocation, run: CalledRun): Left {
		const { started, handed } = this.#leftBy(run);
		if (started !== undefined) return { started, handed: [] };
		return firstStarted(
			handed.map((each) => () => {
				if (each.parameter.owner !== run.code) return this.#bindToMakers(each, run.makers);
				return this.#leftByGiven(givenByCall(each, tree, call, run), each);
			}),
		);
	}

	/** Puts what was given to those that made a function in the place of their parameters. */
	#bindToMakers(handed: Handed, makers: readonly Maker[] = []): Left {
		const at = makers.findIndex(
			({ code, isBinding }) => code === handed.parameter.owner && !isBinding,
		);
		if (at < 0) return { handed: [handed] };
		const { started, handed: others } = this.#leftByGiven(
			givenByMaker(handed, makers[at]!),
			handed,
		);
		if (started !== undefined) return { started, handed: [] };
		const outer = makers.slice(at + 1);
		return firstStarted(others.map((each) => () => this.#bindToMakers(each, outer)));
	}

	#leftByGiven(given: readonly Given[] | undefined, handed: Handed): Left {
		if (given === undefined) return openTo(handed);
		return firstStarted(
			given.map(
				({ tree, value, isList }) =>
					() =>
						isList
							? this.#leftByElements(tree, value, handed)
							: this.#leftByValue(tree, value, handed),
			),
		);
	}

	/** What a function is known to leave that an object of a library may run. */
	#leftByListener({ tree, value }: Listener, place: Place): Left {
		const { started } = this.#leftByValue(tree, value, { place, isAwaited: false });
		if (started === undefined || started.isUnknown) return nothing;
		return { started: { ...place, isUnknown: false }, handed: [] };
	}

	/** What a function leaves that the language runs. */
	#leftByCallback(tree: SyntaxTree, call: Invocation, given: Node): Left {
		const { start, end } = call;
		// Where the call gives something, that is what its callback is run for.
		const isAwaited = !this.#session.oracle.mayBeVoid(tree.path, start!, end!);
		// An executor calls what it gets, which starts nothing, and hands what it has started to the promise.
		const isExecutor = call.type === 'NewExpression';
		if (isExecutor && isWaitedFor(tree, call, this.#session)) return nothing;
		return this.#leftByValue(tree, given, { place: placeOf(tree, call), isAwaited }, isExecutor);
	}

	/**
	 * What a function leaves that is given to a parameter, and called there.
	 *
	 * @param isSure whether what it is given itself is known to start nothing
	 */
	#leftByValue(tree: SyntaxTree, given: Node, handed: CalledPlace, isSure = false): Left {
		const { runs, isOpen, parameters } = functionsIn(tree, unwrapInward(given), this.#session);
		const { place, isAwaited } = handed;
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
				return firstStarted([
					() => ({ ...(isUnknown && { started }), ...left, handed: [] }),
					...others.map((each) => () => this.#bindToMakers(each, run.makers)),
				]);
			}),
			() => ({
				...(isOpen && !isAwaited && { started }),
				handed: parameters.map((parameter) => ({ place, isAwaited, parameter, isList: false })),
			}),
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
