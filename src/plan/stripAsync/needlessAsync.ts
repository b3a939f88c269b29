import type { AwaitExpression, Node } from '@babel/types';
import type { DeclarationKey } from '../../resolve/oracle.ts';
import { type Exploration, explore } from '../explore/explore.ts';
import { type ExploreSources, sourcesOf } from '../explore/exploreSources.ts';
import type { Block, FunctionId, Place } from '../facts.ts';
import { PublicApi } from '../publicApi/publicApi.ts';
import type { Session } from '../session.ts';
import { findLeftWork } from '../started/leftWork.ts';
import { findStartedWork } from '../started/startedWork.ts';
import { Unit } from '../unit.ts';
import type { WaitingCallers } from '../uses/waitingCallers.ts';
import { type AsyncFunction, findAsyncFunctions } from './asyncFunctions.ts';
import { findContract } from './findContract.ts';
import { findDeclaredPromise } from './findDeclaredPromise.ts';
import { findPolling } from './findPolling.ts';
import { findReceiver } from './findReceiver.ts';
import { findRecursion } from './findRecursion.ts';
import { findStandIn } from './findStandIn.ts';
import { findTurnGiver } from './findTurnGiver.ts';
import { findUntypedCall } from './findUntypedCall.ts';
import type { SettledValues } from './settledValues.ts';
import { type Uses, usesOf } from './usesOf.ts';

/** A set of functions that share a declaration, of which at least one is async and waits for nothing. */
export interface Strippable {
	readonly unit: Unit;
	readonly functions: readonly AsyncFunction[];
	readonly uses: Uses;
	/** Sets that it awaits: it can only change with them. */
	readonly awaited: ReadonlySet<Unit>;
	/** Why it stays async. */
	readonly block?: Block;
}

const note = {
	rule: { text: 'strip-async', module: '', base: '', exportPath: ['*'] },
	mode: 'undone',
} as const;

/**
 * Finds the async functions that need not be async: what they await is a plain value or a function that
 * need not be async either, nothing requires their promise, and every use of them awaits it.
 *
 * The greatest such set: functions that await each other go together. What it cannot strip for another
 * reason than an `await` of its own comes with a block.
 */
export function findNeedlessAsync(
	session: Session,
	{ values, callers, interfaces }: Pick<Knowledge, 'values' | 'callers' | 'interfaces'>,
): readonly Strippable[] {
	const functions = findAsyncFunctions(session).filter((each) => mayBeNeedless(each, session));
	const sources = sourcesOf(session);
	const exploration = explore(functions.map(toSeed), sources);
	return new Finder(functions, exploration, {
		sources,
		session,
		values,
		callers,
		interfaces,
	}).run();
}

/** What it awaits is known to be a value or a function of the workspace. */
function mayBeNeedless({ tree, awaits, calls }: AsyncFunction, { oracle }: Session): boolean {
	return awaits.every(({ argument }) => {
		const call = calls.get(argument);
		if (call?.entity?.keys.some((key) => oracle.isOwn(key))) return true;
		return isPlain(tree.path, argument, oracle);
	});
}

function isPlain(file: string, node: Node, oracle: Session['oracle']): boolean {
	return oracle.awaitable(file, node.start!, node.end!) === 'plain';
}

function toSeed({ entity, names, tree, nameOffset }: AsyncFunction): Unit {
	const unit = new Unit();
	unit.seed = note;
	for (const key of entity?.keys ?? []) unit.keys.add(key);
	for (const name of names) unit.addName(name);
	unit.seedDeclarations.push({ file: tree.path, offset: nameOffset });
	return unit;
}

interface Knowledge {
	readonly sources: ExploreSources;
	readonly session: Session;
	readonly values: SettledValues;
	readonly callers: WaitingCallers;
	/** Declared contracts may change with all that implements them. */
	readonly interfaces: boolean;
}

class Finder {
	readonly #byId: ReadonlyMap<FunctionId, AsyncFunction>;
	readonly #units: readonly Unit[];
	readonly #byKey: ReadonlyMap<DeclarationKey, Unit>;
	readonly #unresolved: Exploration['unresolved'];
	readonly #sources: ExploreSources;
	readonly #session: Session;
	readonly #api: PublicApi;
	readonly #values: SettledValues;
	readonly #callers: WaitingCallers;
	readonly #interfaces: boolean;

	constructor(
		functions: readonly AsyncFunction[],
		{ units, unresolved }: Exploration,
		{ sources, session, values, callers, interfaces }: Knowledge,
	) {
		this.#byId = new Map(functions.map((each) => [each.id, each]));
		this.#units = [...units].filter(({ seed }) => seed !== undefined);
		this.#byKey = new Map(
			this.#units.flatMap((unit) => [...unit.keys].map((key) => [key, unit] as const)),
		);
		this.#unresolved = unresolved;
		this.#sources = sources;
		this.#session = session;
		this.#api = new PublicApi(session);
		this.#values = values;
		this.#callers = callers;
		this.#interfaces = interfaces;
	}

	/** Who counts on a promise is by far the dearest question: it is asked where nothing else keeps the function async. */
	run(): readonly Strippable[] {
		const sets = keepClosed(this.#units.flatMap((unit) => this.#describe(unit) ?? []));
		const possible = judge(sets, (set) => this.#findOwnBlock(set));
		return judge(possible, (set) => this.#findOutsideBlock(set));
	}

	/** Undefined: it awaits something that stays asynchronous, and is async for good reason. */
	#describe(unit: Unit): Strippable | undefined {
		const bodies = [...unit.facts.values()].filter(({ isSignature }) => !isSignature);
		const functions = bodies.flatMap(({ id }) => this.#byId.get(id) ?? []);
		// Without a body: the name turned out to be another thing, such as an assigned `module`.
		if (functions.length === 0 || functions.length < bodies.length) return undefined;
		const awaited = new Set<Unit>();
		for (const each of functions) {
			for (const node of awaitedBy(each)) {
				const callee = this.#unitOf(each, node);
				if (callee !== undefined) awaited.add(callee);
				else if (!this.#values.isSettled(each.tree, node)) return undefined;
			}
		}
		const uses = usesOf(unit, this.#sources);
		return { unit, functions, uses, awaited };
	}

	#unitOf({ calls }: AsyncFunction, node: Node): Unit | undefined {
		const keys = calls.get(node)?.entity?.keys ?? [];
		return keys.map((key) => this.#byKey.get(key)).find((unit) => unit !== undefined);
	}

	/** What the function itself and its uses say. */
	#findOwnBlock({ unit, functions, uses, awaited }: Strippable): Block | undefined {
		const [place] = unit.facts.values();
		const fixed = [
			...unit.facts.values(),
			...uses.awaits.map(({ tree }) => ({ file: tree.path })),
		].find(({ file }) => !this.#session.isEditable(file));
		if (fixed !== undefined) {
			const message = `\`${unit.label}\` is declared or called in a file that is not selected`;
			return { code: 'not-editable', message, ...(place && { at: place }) };
		}
		if (this.#session.options.isolated && [...unit.names.values()].some(({ file }) => !file)) {
			const message = `\`${unit.label}\` can be called from other files, which are not looked at`;
			return { code: 'no-call-seen', message, ...(place && { at: place }) };
		}
		const [name] = this.#api.namesOf(unit);
		if (name !== undefined) {
			const message = `\`${unit.label}\` is part of what \`${name.specifier}\` exports`;
			return { code: 'public-api', message, ...(place && { at: place }) };
		}
		if (uses.calls === 0 && uses.block === undefined) {
			const message = `nothing here calls \`${unit.label}\` by its name`;
			const unseen: Block = { code: 'no-call-seen', message, ...(place && { at: place }) };
			return findUntypedCall(unit, this.#sources) ?? unseen;
		}
		const [untyped] = this.#unresolved.get(unit) ?? [];
		if (untyped !== undefined) {
			const message = `the value is untyped: this may call \`${unit.label}\``;
			return { code: 'unresolved-member', message, at: untyped };
		}
		return (
			functions.map((each) => this.#findResultBlock(each, awaited)).find(Boolean) ??
			findContract(unit, functions, this.#session) ??
			findReceiver(unit, this.#sources) ??
			unit.blocks[0] ??
			uses.block
		);
	}

	/** What others say: those who count on the promise, and those who run beside what awaits it. */
	#findOutsideBlock({ unit, functions, uses }: Strippable): Block | undefined {
		return (
			findStandIn(unit, this.#sources) ??
			this.#findGoer(unit, uses) ??
			functions.map((each) => this.#findOwnRecursion(each)).find(Boolean) ??
			(this.#interfaces ? undefined : findDeclaredPromise(unit)) ??
			findTurnGiver(unit, functions, uses)
		);
	}

	/** Without its `await`, what follows a call would come before what such a caller does next. */
	#findGoer(unit: Unit, { awaits, returned }: Uses): Block | undefined {
		for (const { tree, node } of [...awaits, ...returned]) {
			const loop = findPolling(tree, node, this.#session);
			if (loop !== undefined) {
				const message = `this loop may wait for what others do in the turns that its \`await\` gives them`;
				const at = { file: tree.path, start: loop.start!, end: loop.end! };
				return { code: 'timing-seen', message, at };
			}
			const started =
				findStartedWork(tree, node, this.#session) ?? findLeftWork(tree, node, this.#session);
			if (started !== undefined) {
				const { isUnknown, ...at } = started;
				const message = isUnknown
					? `this calls a function that nobody knows: what it starts gets a turn where \`${unit.label}\` is awaited`
					: `this is not waited for yet where \`${unit.label}\` is awaited, and gets a turn by that`;
				return { code: 'timing-seen', message, at };
			}
			const goer = this.#callers.findEarlyGoer(tree, node);
			if (goer === undefined) {
				const again = findRecursion(tree, node, this.#session);
				if (again !== undefined) return describeRecursion(again, `\`${unit.label}\` is awaited`);
				continue;
			}
			const { isCertain, ...at } = goer;
			const message = `this ${isCertain ? 'goes' : 'may go'} on without waiting, and would come after what follows a call of \`${unit.label}\``;
			return { code: 'timing-seen', message, at };
		}
		return undefined;
	}

	/** What a function awaits besides other functions goes with its `async`. */
	#findOwnRecursion(each: AsyncFunction): Block | undefined {
		for (const node of each.awaits) {
			if (this.#unitOf(each, node.argument) !== undefined) continue;
			const again = findRecursion(each.tree, node, this.#session);
			if (again !== undefined) return describeRecursion(again, 'a plain value is awaited');
		}
		return undefined;
	}

	/** A function that is not async hands on the promise that it returns. */
	#findResultBlock(each: AsyncFunction, awaited: ReadonlySet<Unit>): Block | undefined {
		for (const node of each.results) {
			const callee = this.#unitOf(each, node);
			if (callee !== undefined && awaited.has(callee)) continue;
			if (this.#values.isSettled(each.tree, node)) continue;
			const message = `what \`${each.label}\` returns here may be a promise`;
			const at = { file: each.tree.path, start: node.start!, end: node.end! };
			return { code: 'may-return-promise', message, at };
		}
		return undefined;
	}
}

function describeRecursion(at: Place, what: string): Block {
	const message = `this comes to the same function again, and only since ${what} before it is the stack empty then`;
	return { code: 'deep-recursion', message, at };
}

/** What it waits for: what it awaits, and the own functions whose promise it returns. */
function awaitedBy({ awaits, results, calls }: AsyncFunction): Set<Node> {
	return new Set([
		...awaits.map(({ argument }: AwaitExpression) => argument),
		...results.filter((node) => calls.has(node)),
	]);
}

/** Gives the sets that nothing keeps yet what a question finds. */
export function judge(
	sets: readonly Strippable[],
	findBlock: (set: Strippable) => Block | undefined,
): readonly Strippable[] {
	return keepClosed(
		sets.map((set) => {
			const block = set.block ?? findBlock(set);
			return block === undefined ? set : { ...set, block };
		}),
	);
}

/** Drops what awaits something that stays, until nothing changes. */
function keepClosed(sets: readonly Strippable[]): readonly Strippable[] {
	let kept = sets;
	for (;;) {
		const free = new Set(kept.filter(({ block }) => block === undefined).map(({ unit }) => unit));
		const next = kept.filter(
			({ unit, block, awaited }) =>
				block !== undefined || [...awaited].every((other) => other === unit || free.has(other)),
		);
		if (next.length === kept.length) return kept;
		kept = next;
	}
}
