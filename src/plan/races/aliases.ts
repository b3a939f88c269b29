import type { Node, VariableDeclarator } from '@babel/types';
import { effectFree } from '../../../presets/effectFree.ts';
import { getOrAdd } from '../../getOrAdd.ts';
import { isTarget } from '../../syntax/assignments.ts';
import { choicesIn } from '../../syntax/choices.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { calledName } from '../concurrency/calledName.ts';
import { covers } from '../concurrency/coversFact.ts';
import { calledFunction } from '../functions/calledFunction.ts';
import type { Session } from '../session.ts';
import { returnedBy } from '../started/madeBy.ts';
import { type Call, callerPath } from './callerPath.ts';
import { elementOf, memberOf, type Origin, partOf, resultOf } from './origin.ts';
import { type Body, scopeOf } from './scopeOf.ts';

interface Alias {
	/** The names that lead to what it stands for, or its own. */
	readonly path: readonly string[];
	/** It is one of several things, and likely to be there for others as well. */
	readonly isLikely: boolean;
	/** The call that gives it. */
	readonly call: Node | undefined;
}

const givenBy = new WeakMap<Session, WeakMap<Body, Origin | undefined>>();

/**
 * Constants of a function that stand for something which outlives it: `const { taken } = this.state`,
 * `const order = orders.find(…)`, `for (const order of orders)`.
 */
export class Aliases {
	readonly #body: Body;
	readonly #tree: SyntaxTree;
	readonly #session: Session;
	readonly #own: ReadonlySet<string>;
	readonly #parameters: ReadonlySet<string>;
	readonly #known = new Map<string, Origin | undefined>();
	readonly #results = new Map<Node, Origin | undefined>();

	constructor(body: Body, tree: SyntaxTree, session: Session) {
		this.#body = body;
		this.#tree = tree;
		this.#session = session;
		const { own, parameters } = scopeOf(body);
		this.#own = own;
		this.#parameters = parameters;
	}

	/** What a variable stands for; undefined where that is the function's own. */
	aliasOfName(name: string): Alias | undefined {
		return aliasOf(this.#originOfName(name), name);
	}

	/** The same of any expression. */
	aliasOf(expression: Node): Alias | undefined {
		const name = expression.type === 'Identifier' ? expression.name : undefined;
		return aliasOf(this.#originOf(expression), name);
	}

	/** The names that lead to what an expression stands for. */
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

	/** What the function gives that outlives it. */
	given(): Origin | undefined {
		const known = getOrAdd(givenBy, this.#session, () => new WeakMap());
		if (!known.has(this.#body)) {
			// A function that gives what it gives itself gives nothing else by that.
			known.set(this.#body, undefined);
			const results = isFunction(this.#body) ? returnedBy(this.#body) : [];
			const origins = results.flatMap((result) => this.#originOf(result) ?? []);
			known.set(this.#body, commonOrigin(origins));
		}
		return known.get(this.#body);
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
		forEachOwnNode(this.#body, (node) => {
			if (node.type === 'VariableDeclarator' && declaredNames(node.id).has(name)) found.push(node);
		});
		const [only, ...others] = found;
		if (only === undefined || others.length > 0) return undefined;
		if (referencesIn(this.#body, name).some(isTarget)) return undefined;
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
				return this.#originOfCall(value);
			default:
				return undefined;
		}
	}

	#originOfCall(call: Call): Origin | undefined {
		if (!this.#results.has(call)) {
			this.#results.set(call, undefined);
			this.#results.set(call, this.#originOfResult(call));
		}
		return this.#results.get(call);
	}

	#originOfResult(call: Call): Origin | undefined {
		const { callee, arguments: given } = call;
		const name = calledName(callee);
		if (name === undefined) return undefined;
		const declared = this.#session.oracle.declaredAt(this.#tree.path, name.start!);
		const fact = effectFree.find((it) => declared.some((declaration) => covers(it, declaration)));
		if (fact === undefined) return this.#givenBy(call);
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
	#givenBy(call: Call): Origin | undefined {
		const called = calledFunction(call.callee, this.#tree, this.#session);
		if (called === undefined || called.fn === this.#body || called.fn.async) return undefined;
		const origin = new Aliases(called.fn, called.tree, this.#session).given();
		if (origin?.path === undefined) return origin && { ...origin, call };
		const path = callerPath(origin.path, call, called, this.#tree, (it) => this.pathOf(it));
		const isParameter = scopeOf(called.fn).parameters.has(origin.path[0]!);
		if (path === undefined && isParameter) return undefined;
		return { ...(path && { path }), ...(origin.isNew && { isNew: true }), call };
	}
}

function aliasOf(origin: Origin | undefined, name: string | undefined): Alias | undefined {
	if (origin === undefined || origin.isNew) return undefined;
	const path = origin.path ?? (name === undefined ? undefined : [name]);
	return path && { path, isLikely: origin.path?.includes('*') ?? true, call: origin.call };
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
