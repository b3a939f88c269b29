import type { Node } from '@babel/types';
import { enclosingFunction, type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { ownUsesOf } from './ownUsesOf.ts';

/** A loop, a call that runs a function for each of several elements, or one of a function by itself. */
export interface Repetition {
	readonly file: string;
	readonly node: Node;
}

/** What comes to a node again and again: a loop around it or around a call of its function, or a recursion. */
export class RepeatedCalls {
	readonly #session: Session;
	readonly #known = new Map<FunctionNode, Repetition | undefined>();
	/** Functions whose callers are being looked at. */
	readonly #open = new Set<FunctionNode>();

	constructor(session: Session) {
		this.#session = session;
	}

	/** What comes to a node again and again, as far as the callers of its function are known. */
	findRepetition(tree: SyntaxTree, node: Node): Repetition | undefined {
		const loop = loopAround(tree, node);
		if (loop !== undefined) return loop;
		const { function: fn } = enclosingFunction(node);
		if (fn === undefined) return undefined;
		if (this.#known.has(fn)) return this.#known.get(fn);
		if (this.#open.has(fn)) return { file: tree.path, node };
		this.#open.add(fn);
		const found = this.#findAmongCallers(tree, fn);
		this.#open.delete(fn);
		this.#known.set(fn, found);
		return found;
	}

	#findAmongCallers(tree: SyntaxTree, fn: FunctionNode): Repetition | undefined {
		const parent = parentOf(fn);
		if (parent?.type === 'CallExpression' && parent.callee === fn)
			return this.findRepetition(tree, parent);
		for (const use of ownUsesOf(tree, fn, this.#session)) {
			const found =
				use.kind === 'visit'
					? { file: use.tree.path, node: use.call }
					: this.findRepetition(use.tree, use.call);
			if (found !== undefined) return found;
		}
		return undefined;
	}
}

/** The loop around a node in its function. */
export function loopAround({ path }: SyntaxTree, node: Node): Repetition | undefined {
	for (let up = parentOf(node); up !== undefined && !isFunction(up); up = parentOf(up))
		if (/^(?:For\w*|While|DoWhile)Statement$/.test(up.type)) return { file: path, node: up };
	return undefined;
}
