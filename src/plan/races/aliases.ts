import type { Node, VariableDeclarator } from '@babel/types';
import { effectFree } from '../../../presets/effectFree.ts';
import { isTarget } from '../../syntax/assignments.ts';
import { choicesIn } from '../../syntax/choices.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { type FunctionNode, forEachOwnNode } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { calledName } from '../concurrency/calledName.ts';
import { covers } from '../concurrency/coversFact.ts';
import { calledFunction } from '../functions/calledFunction.ts';
import type { Session } from '../session.ts';
import { returnedBy } from '../started/madeBy.ts';
import { element, memberOf, type Origin, partOf, resultOf } from './origin.ts';

interface Alias {
	/** The names that lead to what it stands for, or its own. */
	readonly path: readonly string[];
	/** It is one of several things, and likely to be there for others as well. */
	readonly isLikely: boolean;
}

/** How many functions may hand a value on. */
const mostCalls = 2;

/**
 * Constants of a function that stand for something which outlives it: `const { taken } = this.state`,
 * `const order = orders.find(…)`, `for (const order of orders)`.
 */
export class Aliases {
	readonly #fn: FunctionNode;
	readonly #tree: SyntaxTree;
	readonly #session: Session;
	readonly #depth: number;
	readonly #own: ReadonlySet<string>;
	readonly #parameters: ReadonlySet<string>;
	readonly #known = new Map<string, Origin | undefined>();

	constructor(fn: FunctionNode, tree: SyntaxTree, session: Session, depth = mostCalls) {
		this.#fn = fn;
		this.#tree = tree;
		this.#session = session;
		this.#depth = depth;
		this.#own = declaredNames(fn);
		this.#parameters = new Set(fn.params.flatMap((parameter) => [...declaredNames(parameter)]));
	}

	/** What a variable stands for; undefined where that is the function's own. */
	aliasOf(name: string): Alias | undefined {
		const origin = this.#originOfName(name);
		if (origin === undefined || origin.isNew) return undefined;
		return origin.path === undefined
			? { path: [name], isLikely: true }
			: { path: origin.path, isLikely: false };
	}

	/** Whether the function gives something that outlives it, and is not of its parameters. */
	givesShared(): boolean {
		return returnedBy(this.#fn).some((result) => {
			const origin = this.#originOf(result);
			return origin !== undefined && !origin.isNew && !this.#parameters.has(origin.path?.[0] ?? '');
		});
	}

	#originOfName(name: string): Origin | undefined {
		if (!this.#own.has(name) || this.#parameters.has(name)) return { path: [name] };
		if (this.#known.has(name)) return this.#known.get(name);
		// A constant that is made of itself has no other origin.
		this.#known.set(name, undefined);
		const origin = this.#originOfConstant(name);
		this.#known.set(name, origin);
		return origin;
	}

	#originOfConstant(name: string): Origin | undefined {
		const found: VariableDeclarator[] = [];
		forEachOwnNode(this.#fn, (node) => {
			if (node.type === 'VariableDeclarator' && declaredNames(node.id).has(name)) found.push(node);
		});
		const [only, ...others] = found;
		if (only === undefined || others.length > 0) return undefined;
		if (referencesIn(this.#fn, name).some(isTarget)) return undefined;
		const declaration = parentOf(only)!;
		const loop = parentOf(declaration);
		const isOfLoop = loop?.type === 'ForOfStatement' && loop.left === declaration;
		const value = isOfLoop ? loop.right : only.init;
		const origin = value ? this.#originOf(value) : undefined;
		return origin && partOf(isOfLoop ? element : origin, only.id, name);
	}

	#originOf(expression: Node): Origin | undefined {
		const choices = choicesIn(expression);
		if (choices.length > 1) {
			const origins = choices.flatMap((choice) => this.#originOf(choice) ?? []);
			return origins.length > 1 ? element : origins[0];
		}
		const value = unwrapInward(expression);
		switch (value.type) {
			case 'ThisExpression':
				return { path: ['this'] };
			case 'Identifier':
				return this.#originOfName(value.name);
			case 'ArrayExpression':
				return value.elements.some(
					(it) => it?.type === 'SpreadElement' && this.#originOf(it.argument) !== undefined,
				)
					? { isNew: true }
					: undefined;
			case 'MemberExpression':
			case 'OptionalMemberExpression': {
				const origin = this.#originOf(value.object);
				return origin && memberOf(origin, value.computed ? undefined : value.property);
			}
			case 'CallExpression':
			case 'OptionalCallExpression':
				return this.#originOfResult(value.callee, value.arguments);
			default:
				return undefined;
		}
	}

	#originOfResult(callee: Node, given: readonly Node[]): Origin | undefined {
		const name = calledName(callee);
		if (name === undefined || this.#depth === 0) return undefined;
		const declared = this.#session.oracle.declaredAt(this.#tree.path, name.start!);
		const fact = effectFree.find((it) => declared.some((declaration) => covers(it, declaration)));
		if (fact === undefined) return this.#givesShared(callee) ? element : undefined;
		const receiver = 'object' in callee ? (callee.object as Node) : undefined;
		return resultOf(
			fact,
			receiver && this.#originOf(receiver),
			given.map((argument) => this.#originOf(argument)),
		);
	}

	/** Whether the function of the repository that is called gives something that outlives it. */
	#givesShared(callee: Node): boolean {
		const { fn, tree } = calledFunction(callee, this.#tree, this.#session) ?? {};
		if (fn === undefined || tree === undefined || fn === this.#fn || fn.async) return false;
		return new Aliases(fn, tree, this.#session, this.#depth - 1).givesShared();
	}
}
