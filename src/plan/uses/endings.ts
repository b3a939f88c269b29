import type { Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { endOfChain } from '../../syntax/promiseChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isNamedBy } from '../explore/nameShapes.ts';
import type { Session } from '../session.ts';
import { endedBy } from './endedBy.ts';
import { ownUsesOf } from './ownUsesOf.ts';

/** Finds calls that nothing comes after, in their function, in its callers and in the modules of these. */
export class Endings {
	readonly #session: Session;
	readonly #ofFunctions = new Map<FunctionNode, boolean>();
	readonly #ofModules = new Map<string, boolean>();

	constructor(session: Session) {
		this.#session = session;
	}

	/** Whether nothing runs after a statement, or after the expression that it consists of. */
	isLast(tree: SyntaxTree, place: Node): boolean {
		const ended = endedBy(tree, place);
		if (ended === undefined) return false;
		const { root, isEntry } = ended;
		return isFunction(root) ? this.#endsWith(tree, root) : isEntry || !this.#isImported(tree.path);
	}

	/** Whether all calls of a function are the last that is done. */
	#endsWith(tree: SyntaxTree, fn: FunctionNode): boolean {
		const known = this.#ofFunctions.get(fn);
		if (known !== undefined) return known;
		this.#ofFunctions.set(fn, false);
		const parent = parentOf(fn);
		const isCalledAtOnce = parent?.type === 'CallExpression' && parent.callee === fn;
		const uses = ownUsesOf(tree, fn, this.#session);
		const isLast = isCalledAtOnce
			? this.isLast(tree, parent)
			: uses.length > 0 &&
				uses.every((use) => use.kind === 'call' && this.isLast(use.tree, endOfChain(use.call)));
		this.#ofFunctions.set(fn, isLast);
		return isLast;
	}

	#isImported(file: string): boolean {
		return getOrAdd(this.#ofModules, file, () => isNamedBy(file, this.#session.texts));
	}
}
