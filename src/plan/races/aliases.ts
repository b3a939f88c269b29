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
import { elementOf, memberOf, type Origin, partOf, resultOf } from './origin.ts';
import { scopeOf } from './scopeOf.ts';

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
		const { own, parameters } = scopeOf(fn);
		this.#own = own;
		this.#parameters = parameters;
	}

	/** What a variable stands for; undefined where that is the function's own. */
	aliasOf(name: string): Alias | undefined {
		const origin = this.#originOfName(name);
		if (origin === undefined || origin.isNew) return undefined;
		const { path } = origin;
		return { path: path ?? [name], isLikely: path?.includes('*') ?? true };
	}

	/** The same of an expression, where names lead to it. */
	pathOf(expression: Node): readonly string[] | undefined {
		const origin = this.#originOf(expression);
		return origin?.isNew ? undefined : origin?.path;
	}

	/** What the names of a pattern stand for where it gets one of the things that an expression holds. */
	elementsIn(expression: Node, pattern: Node): ReadonlyMap<string, readonly string[]> {
		const origin = this.#originOf(expression);
		if (origin === undefined) return new Map();
		return new Map(
			[...declaredNames(pattern)].flatMap((name) => {
				const path = partOf(elementOf(origin), pattern, name)?.path;
				return path === undefined ? [] : [[name, path] as const];
			}),
		);
	}

	/** What the function gives that outlives it, and is not of its parameters. */
	given(): Origin | undefined {
		return commonOrigin(
			returnedBy(this.#fn).flatMap((result) => {
				const origin = this.#originOf(result);
				return origin === undefined || this.#parameters.has(origin.path?.[0] ?? '') ? [] : origin;
			}),
		);
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
		return origin && partOf(isOfLoop ? elementOf(origin) : origin, only.id, name);
	}

	#originOf(expression: Node): Origin | undefined {
		const choices = choicesIn(expression);
		if (choices.length > 1) {
			return commonOrigin(choices.flatMap((choice) => this.#originOf(choice) ?? []));
		}
		const value = unwrapInward(expression);
		switch (value.type) {
			case 'ThisExpression':
				return { path: ['this'] };
			case 'Identifier':
				return this.#originOfName(value.name);
			case 'ArrayExpression':
				return this.#originOfArray(value.elements);
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
		if (fact === undefined) return this.#givenBy(callee);
		const receiver = 'object' in callee ? (callee.object as Node) : undefined;
		return resultOf(
			fact,
			receiver && this.#originOf(receiver),
			given.map((argument) => this.#originOf(argument)),
		);
	}

	/** `[...orders]` */
	#originOfArray(elements: readonly (Node | null)[]): Origin | undefined {
		const sources = elements.flatMap((it) =>
			it?.type === 'SpreadElement' ? (this.#originOf(it.argument) ?? []) : [],
		);
		const source = commonOrigin(sources);
		return source && { ...source, isNew: true };
	}

	/** What the function of the repository that is called gives, in names that lead to it from here. */
	#givenBy(callee: Node): Origin | undefined {
		const { fn, tree } = calledFunction(callee, this.#tree, this.#session) ?? {};
		if (fn === undefined || tree === undefined || fn === this.#fn || fn.async) return undefined;
		const given = new Aliases(fn, tree, this.#session, this.#depth - 1).given();
		const isOfSame =
			tree === this.#tree &&
			(callee.type === 'Identifier' ||
				('object' in callee && callee.object.type === 'ThisExpression'));
		return isOfSame ? given : given && { ...(given.isNew && { isNew: true }) };
	}
}

/** What holds for each of several values. */
function commonOrigin(origins: readonly Origin[]): Origin | undefined {
	const [first, ...others] = origins;
	if (first === undefined || others.length === 0) return first;
	const isSame = ({ path, isNew }: Origin) =>
		path?.join() === first.path?.join() && isNew === first.isNew;
	return others.every(isSame)
		? first
		: { ...(origins.every(({ isNew }) => isNew) && { isNew: true }) };
}
