import type { Node } from '@babel/types';
import { choiceAround } from '../../syntax/choices.ts';
import { enclosingFunction, type FunctionNode } from '../../syntax/functions.ts';
import { isPassedOn } from '../../syntax/isPassedOn.ts';
import { endOfChain } from '../../syntax/promiseChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isNamedBy } from '../explore/nameShapes.ts';
import type { Place } from '../facts.ts';
import type { Session } from '../session.ts';
import { isLastOfModule } from './isLastOfModule.ts';
import { ownUsesOf } from './ownUsesOf.ts';

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

	constructor(session: Session, findBeside: FindBeside = () => undefined) {
		this.#session = session;
		this.#findBeside = findBeside;
	}

	/** The first caller that does not wait for the function around a node. */
	findEarlyGoer(tree: SyntaxTree, node: Node): EarlyGoer | undefined {
		const seen = new Set<FunctionNode>();
		const found = this.#find(tree, node, seen);
		// Those that were seen before a goer was found may be called by others, which were not asked yet.
		if (found === undefined) for (const fn of seen) this.#known.set(fn, undefined);
		return found;
	}

	/** @param seen functions that call each other wait for each other as long as nobody else is in between */
	#find(tree: SyntaxTree, node: Node, seen: Set<FunctionNode>): EarlyGoer | undefined {
		const { function: fn } = enclosingFunction(node);
		if (fn === undefined || awaitsBefore(fn, node)) return undefined;
		if (this.#known.has(fn)) return this.#known.get(fn);
		if (seen.has(fn)) return undefined;
		seen.add(fn);
		const calls = [
			...ownUsesOf(tree, fn, this.#session),
			...(isCalledAtOnce(fn) ? [{ tree, call: parentOf(fn)!, kind: 'call' as const }] : []),
		];
		for (const each of calls) {
			const found =
				each.kind === 'visit' || each.kind === 'unknown'
					? goerAt(each.tree, each.call, each.kind === 'visit')
					: this.#follow(each.tree, each.call, seen);
			if (found === undefined) continue;
			this.#known.set(fn, found);
			return found;
		}
		return undefined;
	}

	#follow(tree: SyntaxTree, call: Node, seen: Set<FunctionNode>): EarlyGoer | undefined {
		const value = choiceAround(endOfChain(call));
		const isHandedOn = isPassedOn(value);
		const isLast = isLastOfModule(tree, value) && !isNamedBy(tree.path, this.#session.texts);
		if (!isHandedOn && !isLast) return goerAt(tree, call, true);
		const beside = this.#findBeside(tree, call, this.#session);
		if (beside !== undefined) return { ...beside, isCertain: false };
		return isHandedOn ? this.#find(tree, call, seen) : undefined;
	}
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
