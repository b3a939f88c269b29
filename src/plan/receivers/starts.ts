import type { Node } from '@babel/types';
import { receivers } from '../../../presets/receivers/index.ts';
import type { Fact } from '../../../presets/receivers/receiver.ts';
import { getOrAdd } from '../../getOrAdd.ts';
import { enclosingFunction, isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { endOfChain } from '../../syntax/promiseChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { Programs } from '../explore/programs.ts';
import type { Block, Hazard, Place, StartedCallback } from '../facts.ts';
import { calleeText } from '../functions/roleFacts.ts';
import type { Session } from '../session.ts';
import { Endings } from '../uses/endings.ts';
import { ownUsesOf } from '../uses/ownUsesOf.ts';
import { declarersOf } from './declarersOf.ts';
import { findFact } from './findFact.ts';
import { findKeptProblem } from './findKeptProblem.ts';
import { keptCalls } from './keptCalls.ts';
import { lastName } from './lastName.ts';
import type { Start } from './start.ts';

type Member = Node & { type: 'MemberExpression' | 'OptionalMemberExpression' };

/** Finds what makes libraries run the functions that they were given, and whether it waits for them. */
export class Starts {
	readonly #session: Session;
	readonly #endings: Endings;
	readonly #programs: Programs;
	readonly #known = new Map<readonly Fact[], readonly Start[]>();

	constructor(session: Session) {
		this.#session = session;
		this.#endings = new Endings(session);
		this.#programs = new Programs(session);
	}

	/**
	 * Why a function cannot be async that a library runs at some other place: undefined where all that is
	 * seen of these places lets it, and `isSeen` says whether there is any.
	 *
	 * @param place of the function, or of the name that is handed over.
	 */
	judge(
		{ file, start, end }: Place,
		{ receiver, by: startedBy }: StartedCallback,
	): { readonly block?: Block; readonly isAwaited: boolean; readonly isSeen: boolean } {
		const tree = this.#session.treeOf(file);
		const value = tree && nodeAt(tree, start, end);
		if (tree === undefined || value === undefined) return { isAwaited: false, isSeen: false };
		const starts = this.#placesOf('starts', startedBy);
		const ends = chainAround(value);
		const own = starts.find((each) => ends.has(each.value));
		const meant = own ? [own] : starts.filter((each) => this.#mayRun(each, file, startedBy));
		for (const each of meant) {
			const block = this.#blockOf(each, receiver, file);
			if (block !== undefined) return { block, isAwaited: false, isSeen: true };
		}
		const running = meant.filter(({ fact }) => !fact.isKept);
		const isAwaited = running.length > 0 && running.every((each) => isWaitedFor(each.value));
		return { isAwaited, isSeen: running.length > 0 };
	}

	/** What becomes of the errors of a function that a library runs later, where something gets those of one kind alone. */
	judgeFailures(
		{ file, start, end }: Place,
		{ receiver, failures }: StartedCallback,
	): { readonly block?: Block; readonly hazards?: readonly Hazard[] } {
		if (failures === undefined) return {};
		const found = this.#placesOf('failures', failures.by).find(
			({ tree, value }) => this.#programs.mayShare(file, tree.path) && !isOff(value),
		);
		if (found === undefined) return {};
		const place = `${this.#session.relative(found.tree.path)}:${this.#session.lineOf(found.tree.path, found.value.start!)}`;
		const name = lastName(found.fact.names[0]!);
		if (failures.getsOnly === 'errors') {
			const message = `the function is handed to \`${receiver}\`, and \`${name}\` at ${place} gets what it throws, but no rejection`;
			return { block: { code: 'rejection-uncaught', message } };
		}
		const message = `\`${name}\` at ${place} gets the errors of the callback of \`${receiver}\` now, which it did not get where that threw them`;
		return { hazards: [{ code: 'other-error', message, at: { file, start, end } }] };
	}

	/** Where members are used that facts are about. */
	#placesOf(kind: 'starts' | 'failures', startedBy: readonly Fact[]): readonly Start[] {
		return getOrAdd(this.#known, startedBy, () => {
			const kept = startedBy.filter(({ isKept }) => isKept);
			const called = startedBy.filter(({ isKept }) => !isKept);
			const names = new Set(called.flatMap((fact) => fact.names.map(lastName)));
			this.#session.index.prepare(names);
			const places = [...names].flatMap((name) =>
				this.#session.index
					.named(name)
					.flatMap(({ file, offset }) => this.#placeAt(kind, file, offset, called) ?? []),
			);
			return kept.length === 0 ? places : [...places, ...keptCalls(kept, this.#session)];
		});
	}

	#placeAt(
		kind: 'starts' | 'failures',
		file: string,
		offset: number,
		startedBy: readonly Fact[],
	): Start | undefined {
		const tree = this.#session.treeOf(file);
		const name = tree?.nameAt(offset);
		const parent = name && parentOf(name);
		if (tree === undefined || name === undefined || parent === undefined) return undefined;
		const member = parent.type === 'CallExpression' && parent.callee === name ? name : parent;
		if (member === parent && !isMemberCalled(parent, name)) return undefined;
		const declarers = declarersOf(tree, member, this.#session.oracle);
		const fact = findFact(kind, declarers, file);
		if (fact === undefined || !startedBy.includes(fact)) return undefined;
		const callee = unwrapOutward(member);
		const call = parentOf(callee);
		return {
			tree,
			fact,
			value: call?.type === 'CallExpression' && call.callee === callee ? call : member,
		};
	}

	#blockOf(start: Start, receiver: string, file: string): Block | undefined {
		const { tree, fact, value } = start;
		if (fact.isKept)
			return findKeptProblem(start, receiver, this.#session, (other) =>
				this.#programs.mayShare(file, other),
			);
		const name = lastName(calleeText(tree, 'callee' in value ? value.callee : value));
		const place = `${this.#session.relative(tree.path)}:${this.#session.lineOf(tree.path, value.start!)}`;
		const hint = fact.reason === undefined ? '' : `: ${fact.reason}`;
		const refuse: Refuse = (code, what) => ({
			code,
			message: `the function is handed to \`${receiver}\`, and \`${name}\` at ${place} ${what}${hint}`,
		});
		if (fact.fate === 'misread') return refuse('promise-misread', 'cannot do with a promise');
		return this.#problemOf(tree, value, fact.fate === 'awaited', refuse, new Set());
	}

	/** @param gives whether the promise of the callbacks is the value. */
	#problemOf(
		tree: SyntaxTree,
		value: Node,
		gives: boolean,
		refuse: Refuse,
		seen: Set<Node>,
	): Block | undefined {
		if (gives && isWaitedFor(value)) return undefined;
		const { function: fn } = enclosingFunction(value);
		if (gives && fn !== undefined && isReturned(value)) {
			if (seen.has(fn)) return undefined;
			seen.add(fn);
			const uses = ownUsesOf(tree, fn, this.#session);
			const isKnown = uses.length > 0 && uses.every(({ kind }) => kind === 'call');
			if (!isKnown && !fn.async)
				return refuse('promise-misread', 'gives a promise then, to callers that are not known');
			return uses
				.filter(({ kind }) => kind === 'call')
				.map((use) => this.#problemOf(use.tree, use.call, gives, refuse, seen))
				.find((problem) => problem !== undefined);
		}
		if (isCaught(value))
			return refuse('rejection-uncaught', 'stands in a `try` that a rejection does not get to');
		const statement = droppedBy(tree, endOfChain(value));
		if (statement === undefined && gives)
			return refuse('promise-misread', 'gives a promise then, which is used at once');
		if (statement !== undefined && this.#endings.isLast(tree, statement)) return undefined;
		return refuse('callback-returns-void', 'does not wait for it, while other code goes on');
	}

	/** Whether what is given to a library in a file may be what it runs at another place. */
	#mayRun(start: Start, file: string, startedBy: readonly Fact[]): boolean {
		const isAlone = !start.fact.isKept && this.#isAlone(start, startedBy);
		return this.#programs.mayShare(file, start.tree.path) && !isAlone;
	}

	/** `yargs(words).option(…).argv`: a program of its own, which was given none of the functions. */
	#isAlone({ tree, value }: Start, facts: readonly Fact[]): boolean {
		const given = namesOfTakers(facts);
		let node = value;
		for (;;) {
			if (node.type === 'CallExpression') {
				const callee: Node = node.callee;
				if (callee.type === 'Identifier') return node !== value && !this.#isOwn(tree, callee);
				node = callee;
			} else if (isMember(node)) {
				const { property, computed } = node;
				if (computed || property.type !== 'Identifier' || given.has(property.name)) return false;
				node = node.object;
			} else return false;
		}
	}

	#isOwn({ path }: SyntaxTree, name: Node): boolean {
		const { oracle } = this.#session;
		const [entity] = oracle.entitiesAt(path, [name.start!]);
		return entity?.keys.some((key) => oracle.isOwn(key)) ?? true;
	}
}

type Refuse = (code: Block['code'], what: string) => Block;

/** `fail(false)` */
function isOff(call: Node): boolean {
	const [first] = call.type === 'CallExpression' ? call.arguments : [];
	return first?.type === 'BooleanLiteral' && !first.value;
}

function isWaitedFor(value: Node): boolean {
	return parentOf(endOfChain(value))?.type === 'AwaitExpression';
}

function isReturned(value: Node): boolean {
	const end = endOfChain(value);
	const parent = parentOf(end);
	return parent?.type === 'ReturnStatement' || (isFunction(parent) && parent.body === end);
}

/** Whether a `catch` of the same function handles the errors of a node. */
function isCaught(node: Node): boolean {
	let child = node;
	for (let up = parentOf(node); up && !isFunction(up); child = up, up = parentOf(up))
		if (up.type === 'TryStatement' && up.block === child && up.handler) return true;
	return false;
}

/** The statement that does nothing with a value: `main();`, or `const argv = main();` that nobody reads. */
function droppedBy(tree: SyntaxTree, value: Node): Node | undefined {
	const parent = parentOf(value);
	if (parent?.type === 'ExpressionStatement') return parent;
	if (parent?.type === 'UnaryExpression' && parent.operator === 'void') return parentOf(parent);
	if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return undefined;
	const { name } = parent.id;
	const declaration = parentOf(parent)!;
	if (parentOf(declaration)?.type === 'ExportNamedDeclaration') return undefined;
	for (const node of tree.walk())
		if (node.type === 'Identifier' && node.name === name && node !== parent.id) return undefined;
	return declaration;
}

/** What a function stands in that is handed over: the calls of a chain, from the inside out. */
function chainAround(value: Node): Set<Node> {
	const around = new Set<Node>();
	for (
		let up = parentOf(value);
		up !== undefined && /^(?:Call|Member|Optional|Object|Array|New|TSNon|Paren)/.test(up.type);
		up = parentOf(up)
	)
		around.add(up);
	return around;
}

/** The last names of the members that take functions which these facts are about. */
function namesOfTakers(facts: readonly Fact[]): ReadonlySet<string> {
	const receiver = receivers.find(({ starts }) => starts === facts);
	return new Set((receiver?.callbacks ?? []).flatMap(({ names }) => names.map(lastName)));
}

/** `program.parse`, and not `program[parse]`. */
function isMemberCalled(node: Node, name: Node): boolean {
	return isMember(node) && node.property === name && !node.computed;
}

function isMember(node: Node): node is Member {
	return node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression';
}

function nodeAt(tree: SyntaxTree, start: number, end: number): Node | undefined {
	for (const node of tree.walk()) if (node.start === start && node.end === end) return node;
	return undefined;
}
