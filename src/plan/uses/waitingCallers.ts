import type { Node } from '@babel/types';
import { firstOf } from '../../firstOf.ts';
import { choiceAround } from '../../syntax/choices.ts';
import { enclosingFunction, type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { isPassedOn } from '../../syntax/isPassedOn.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isNamedBy } from '../explore/nameShapes.ts';
import type { Place } from '../facts.ts';
import type { Session } from '../session.ts';
import { endedBy } from './endedBy.ts';
import { endOfPromise } from './endOfPromise.ts';
import { findInterrupted } from './findInterrupted.ts';
import { allUsesOf, type OwnUse } from './ownUsesOf.ts';

/**
 * A call that somebody goes on after without waiting for it, what gets a function and may do so, or what goes on beside
 * a call.
 */
export interface EarlyGoer extends Place {
	/** Otherwise nobody knows whether it waits. */
	readonly isCertain: boolean;
}

/** What a function has started before a call, and not waited for yet. */
export type FindBeside = (tree: SyntaxTree, call: Node, session: Session) => Place | undefined;

/**
 * Whether those who call a function wait for it at once. Where they do not, what they do next happens
 * before the function goes on after its first `await`, and would happen after it without that `await`.
 */
export class WaitingCallers {
	readonly #session: Session;
	readonly #findBeside: FindBeside;
	readonly #known = new Map<FunctionNode, EarlyGoer | undefined>();
	readonly #behind = new Map<FunctionNode, EarlyGoer | undefined>();

	constructor(session: Session, findBeside: FindBeside = () => undefined) {
		this.#session = session;
		this.#findBeside = findBeside;
	}

	/** The first caller that does not wait for the function around a node. */
	findEarlyGoer(tree: SyntaxTree, node: Node): EarlyGoer | undefined {
		const seen: Seen = { waiting: new Set(), behind: new Set() };
		const found = this.#find(tree, node, seen);
		// Those that were seen before a goer was found may be called by others, which were not asked yet.
		if (found === undefined) {
			for (const fn of seen.waiting) this.#known.set(fn, undefined);
			for (const fn of seen.behind) this.#behind.set(fn, undefined);
		}
		return found;
	}

	/** @param seen functions that call each other wait for each other as long as nobody else is in between */
	#find(tree: SyntaxTree, node: Node, seen: Seen): EarlyGoer | undefined {
		const { function: fn } = enclosingFunction(node);
		if (fn === undefined || awaitsBefore(fn, node)) return undefined;
		if (this.#known.has(fn)) return this.#known.get(fn);
		if (seen.waiting.has(fn)) return undefined;
		seen.waiting.add(fn);
		const found = firstOf(this.#usesOf(tree, fn), (use) => {
			if (use.kind === 'visit' || use.kind === 'unknown')
				return goerAt(use.tree, use.call, use.kind === 'visit');
			return use.kind === 'library'
				? this.#findInterrupted(use)
				: this.#follow(use.tree, use.call, seen);
		});
		if (found !== undefined) this.#known.set(fn, found);
		return found;
	}

	#usesOf(tree: SyntaxTree, fn: FunctionNode): readonly OwnUse[] {
		const own = allUsesOf(tree, fn, this.#session);
		return isCalledAtOnce(fn) ? [...own, { tree, call: parentOf(fn)!, kind: 'call' }] : own;
	}

	#follow(tree: SyntaxTree, call: Node, seen: Seen): EarlyGoer | undefined {
		const value = choiceAround(endOfPromise(tree, call, this.#session.oracle));
		if (!isPassedOn(value)) return this.#findBehind(tree, call, value, seen);
		const beside = this.#findBeside(tree, call, this.#session);
		if (beside !== undefined) return { ...beside, isCertain: false };
		return this.#find(tree, call, seen);
	}

	/**
	 * What comes after a call that nobody waits for, before others have their turn: in its function, and in those that
	 * call it in turn. `(request) => { handle(request).catch(report); }` does nothing more itself.
	 */
	#findBehind(tree: SyntaxTree, call: Node, value: Node, seen: Seen): EarlyGoer | undefined {
		const ended = endedBy(tree, value);
		if (ended === undefined) return goerAt(tree, call, true);
		const beside = this.#findBeside(tree, call, this.#session);
		if (beside !== undefined) return { ...beside, isCertain: false };
		const { root, isEntry } = ended;
		if (!isFunction(root))
			return isEntry || !isNamedBy(tree.path, this.#session.texts)
				? undefined
				: goerAt(tree, call, true);
		if (this.#behind.has(root)) return this.#behind.get(root);
		if (seen.behind.has(root)) return undefined;
		seen.behind.add(root);
		const uses = isPlainlyCalled(root) ? this.#usesOf(tree, root) : [];
		const found =
			uses.length === 0
				? goerAt(tree, call, true)
				: firstOf(uses, (use) => {
						if (use.kind === 'call' || use.kind === 'parameter')
							return this.#findBehind(use.tree, use.call, choiceAround(use.call), seen);
						return use.kind === 'library' && isLeftAtOnce(use)
							? this.#findInterrupted(use)
							: goerAt(use.tree, use.call, use.kind === 'visit');
					});
		if (found !== undefined) this.#behind.set(root, found);
		return found;
	}

	/** `next(); log('after');`: what goes on when a callback of a library has returned, and called that callback. */
	#findInterrupted({ tree, fact }: OwnUse): EarlyGoer | undefined {
		const interrupted = fact && findInterrupted(fact, tree.path, this.#session);
		return interrupted && { ...interrupted, isCertain: false };
	}
}

/** Functions that were met: those whose callers have to wait, and those whose callers must have nothing left to do. */
interface Seen {
	readonly waiting: Set<FunctionNode>;
	readonly behind: Set<FunctionNode>;
}

/** Whether nothing of a library comes right after a callback, whether it is done by then or not. */
function isLeftAtOnce({ fact }: OwnUse): boolean {
	return (
		fact !== undefined &&
		(fact.goesOnBy !== undefined || /^(?:ignored|overlapping|uncaught)$/.test(fact.fate))
	);
}

/** Accessors, constructors and generators are not called by a call. */
function isPlainlyCalled(fn: FunctionNode): boolean {
	return !fn.generator && (!('kind' in fn) || fn.kind === 'method');
}

function goerAt({ path }: SyntaxTree, { start, end }: Node, isCertain: boolean): EarlyGoer {
	return { file: path, start: start!, end: end!, isCertain };
}

function isCalledAtOnce(fn: FunctionNode): boolean {
	const parent = parentOf(fn);
	return parent?.type === 'CallExpression' && parent.callee === fn;
}

/** Whether a function has awaited something, whatever happened, before it gets to a node. */
function awaitsBefore(fn: FunctionNode, node: Node): boolean {
	if (awaitsInside(node)) return true;
	if (fn.body.type !== 'BlockStatement') return false;
	return fn.body.body.some((statement) => {
		if (statement.end! > node.start!) return false;
		if (statement.type === 'ExpressionStatement') return isAwait(statement.expression);
		return (
			statement.type === 'VariableDeclaration' &&
			statement.declarations.some(({ init }) => isAwait(init))
		);
	});
}

/** `await parse(await read(path))`: what is awaited inside comes first. */
function awaitsInside(node: Node): boolean {
	const call = node.type === 'AwaitExpression' ? node.argument : node;
	if (call.type !== 'CallExpression') return false;
	return call.arguments.some((argument) => isAwait(argument));
}

function isAwait(node: Node | null | undefined): boolean {
	return (
		node?.type === 'AwaitExpression' ||
		(node?.type === 'AssignmentExpression' && isAwait(node.right))
	);
}
