import type { Node } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { calledFunction } from '../functions/calledFunction.ts';
import type { Session } from '../session.ts';
import type { PlainCall } from '../started/invocation.ts';
import { Aliases } from './aliases.ts';
import { type Call, callerPath } from './callerPath.ts';
import { forEachNodeAtOnce } from './forEachNodeAtOnce.ts';
import { type Callback, callbacksPutOff } from './putOff.ts';
import { type Body, scopeOf } from './scopeOf.ts';
import type { SharedUse } from './sharedUse.ts';
import { pathOf, type SharedUses } from './sharedUses.ts';

/** A callback that is put off until code gives way. */
export interface PutOff {
	/** The call that puts it off, and its file. */
	readonly call: PlainCall;
	readonly tree: SyntaxTree;
	/** Where that happens in the code that is looked at: there, or where a function is called that does it. */
	readonly at: Node;
	/** What the callback uses, by names that mean the same in this code. */
	readonly uses: readonly SharedUse[];
}

/** Finds the callbacks that functions put off. */
export class PutOffs {
	readonly #session: Session;
	readonly #uses: SharedUses;
	readonly #known = new Map<Body, readonly PutOff[]>();

	constructor(uses: SharedUses, session: Session) {
		this.#uses = uses;
		this.#session = session;
	}

	/** The callbacks that use something, and that a function or a module puts off itself or by what it calls. */
	of(body: Body, tree: SyntaxTree): readonly PutOff[] {
		const known = this.#known.get(body);
		if (known !== undefined) return known;
		// A function that calls itself puts off nothing else by that.
		this.#known.set(body, []);
		const found = this.#collect(body, tree);
		this.#known.set(body, found);
		return found;
	}

	#collect(body: Body, tree: SyntaxTree): PutOff[] {
		const found: PutOff[] = [];
		forEachNodeAtOnce(body, (node, at) => {
			if (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') return;
			for (const callback of callbacksPutOff(node, tree, this.#session)) {
				const uses = this.#usesOf(callback, tree);
				if (uses.length > 0) found.push({ call: node, tree, at, uses });
			}
			found.push(...this.#behind(node, at, body, tree));
		});
		return found;
	}

	#usesOf({ fn, tree: home, hasThis }: Callback, tree: SyntaxTree): SharedUse[] {
		const { own } = scopeOf(fn);
		return this.#uses.of(fn, home).filter(({ path: [root] }) => {
			if (root === 'this') return hasThis && home === tree;
			return home === tree && !own.has(root!);
		});
	}

	#behind(call: Call, at: Node, body: Body, tree: SyntaxTree): PutOff[] {
		const called = calledFunction(call.callee, tree, this.#session);
		if (called === undefined || called.fn === body || called.fn.generator) return [];
		const behind = this.of(called.fn, called.tree);
		if (behind.length === 0) return [];
		const aliases = new Aliases(body, tree, this.#session);
		const nameOf = (expression: Node) => pathOf(expression) ?? aliases.pathOf(expression);
		return behind.flatMap((putOff) => {
			const uses = putOff.uses.flatMap((use) => {
				const path = callerPath(use.path, call, called, tree, nameOf);
				return path === undefined ? [] : [{ ...use, path }];
			});
			return uses.length > 0 ? [{ ...putOff, at, uses }] : [];
		});
	}
}
