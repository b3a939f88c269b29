import type { Node } from '@babel/types';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { type FunctionNode, forEachOwnNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { calledFunction } from '../functions/calledFunction.ts';
import type { Session } from '../session.ts';
import { readSharedUse, type SharedUse } from './sharedUse.ts';

/** Finds what functions use of things that outlive them. */
export class SharedUses {
	readonly #session: Session;
	readonly #known = new Map<FunctionNode, readonly SharedUse[]>();

	constructor(session: Session) {
		this.#session = session;
	}

	/**
	 * Variables around a function, properties of `this` and of its parameters, in the order of the text; those that
	 * functions of the same file use, which it calls, stand at the call. Code of nested functions runs at another
	 * time, and is not looked at.
	 */
	of(fn: FunctionNode, tree: SyntaxTree): readonly SharedUse[] {
		const known = this.#known.get(fn);
		if (known !== undefined) return known;
		// A function that calls itself does nothing else by that.
		this.#known.set(fn, []);
		const uses = this.#collect(fn, tree);
		this.#known.set(fn, uses);
		return uses;
	}

	#collect(fn: FunctionNode, tree: SyntaxTree): SharedUse[] {
		const own = declaredNames(fn);
		const parameters = new Set(fn.params.flatMap((parameter) => [...declaredNames(parameter)]));
		const uses: SharedUse[] = [];
		forEachOwnNode(fn, (node) => {
			const use = readSharedUse(node);
			if (use !== undefined && isShared(use, own, parameters)) uses.push(use);
			if (node.type !== 'CallExpression' || !mayReachState(node.callee, own)) return;
			const { fn: called, tree: home } = calledFunction(node.callee, tree, this.#session) ?? {};
			if (called === undefined || called === fn || home !== tree) return;
			const theirs = new Set(called.params.flatMap((parameter) => [...declaredNames(parameter)]));
			for (const use of this.of(called, tree)) {
				if (theirs.has(use.path[0]!) || own.has(use.path[0]!)) continue;
				// Behind its arguments, and before the wait for it is over.
				const at = node.end! - 1;
				uses.push({
					...use,
					node,
					by: use.by ?? called,
					...(use.readAt !== undefined && { readAt: at }),
					...(use.changedAt !== undefined && { changedAt: at }),
				});
			}
		});
		return uses;
	}
}

function isShared(
	{ path: [root, ...rest] }: SharedUse,
	own: ReadonlySet<string>,
	parameters: ReadonlySet<string>,
): boolean {
	if (root === 'this') return rest.length > 0;
	return !own.has(root!) || (parameters.has(root!) && rest.length > 0);
}

/** `this.find()`, `find()`: what else is called has a state of its own. */
function mayReachState(callee: Node, own: ReadonlySet<string>): boolean {
	if (callee.type === 'Identifier') return !own.has(callee.name);
	return callee.type === 'MemberExpression' && callee.object.type === 'ThisExpression';
}
