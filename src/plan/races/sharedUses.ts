import type { Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { type FunctionNode, forEachOwnNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { FunctionId } from '../facts.ts';
import { calledFunction } from '../functions/calledFunction.ts';
import type { LocatedFunction } from '../functions/functionAround.ts';
import { functionId } from '../functions/functionId.ts';
import type { Session } from '../session.ts';
import { Aliases } from './aliases.ts';
import { callbackUses } from './callbackUses.ts';
import { type Call, callerPath, sourceOf } from './callerPath.ts';
import { changesWhole } from './changesWhole.ts';
import { givenWhole } from './givenWhole.ts';
import { placeByWaits } from './placeByWaits.ts';
import { type Body, scopeOf } from './scopeOf.ts';
import {
	readPatternUses,
	readResultUse,
	readSharedUse,
	type SharedUse,
	standAtCall,
} from './sharedUse.ts';
import type { Split } from './wait.ts';

/** Behind how many calls what is likely to be shared is looked for. */
const mostCalls = 3;

/** Finds what functions use of things that outlive them. */
export class SharedUses {
	readonly #splits: ReadonlyMap<FunctionId, readonly Split[]>;
	readonly #session: Session;
	readonly #known = new Map<Body, readonly SharedUse[]>();
	/** The same for those that call the functions. */
	readonly #placed = new Map<readonly SharedUse[], readonly SharedUse[]>();

	/** @param splits calls that were done at once and are over after a wait now, by the function that they stand in */
	constructor(splits: ReadonlyMap<FunctionId, readonly Split[]>, session: Session) {
		this.#splits = splits;
		this.#session = session;
	}

	/**
	 * Variables around a function, properties of `this` and of its parameters, in the order of the text; those that
	 * other functions use, which it calls, stand at the call. Code of nested functions runs at another time, and is
	 * not looked at.
	 */
	of(body: Body, tree: SyntaxTree): readonly SharedUse[] {
		const known = this.#known.get(body);
		if (known !== undefined) return known;
		// A function that calls itself does nothing else by that.
		this.#known.set(body, []);
		const uses = this.#collect(body, tree);
		this.#known.set(body, uses);
		return uses;
	}

	#collect(body: Body, tree: SyntaxTree): SharedUse[] {
		const scope = scopeOf(body);
		const aliases = new Aliases(body, tree, this.#session);
		const found: SharedUse[] = [];
		forEachOwnNode(body, (node) => {
			found.push(...this.#usesAt(node, body, tree, aliases));
		});
		const givers = changersByCall(found);
		return found.flatMap((use): SharedUse[] => {
			const shared = nameShared(use, scope, aliases, tree, givers);
			const settled = shared && changesWhole(shared, this.#session);
			if (settled === undefined) return [];
			if (settled.changedAt !== undefined) return [settled];
			const whole =
				use.method === undefined ? givenWhole(use.node, tree, this.#session) : undefined;
			if (whole !== undefined) return [{ ...settled, whole }];
			return isName(use, scope.own) ? [] : [settled];
		});
	}

	#usesAt(node: Node, body: Body, tree: SyntaxTree, aliases: Aliases): SharedUse[] {
		switch (node.type) {
			case 'CallExpression':
			case 'OptionalCallExpression': {
				const use = readResultUse(node, tree.path);
				return [
					...callbackUses(node, tree, aliases, this.#session),
					...this.#usesBehind(node, body, tree, aliases),
					...(use === undefined ? [] : [use]),
				];
			}
			case 'VariableDeclarator':
				return readPatternUses(node, tree.path);
			default: {
				const use = readSharedUse(node, tree.path);
				return use === undefined ? [] : [use];
			}
		}
	}

	#usesBehind(call: Call, body: Body, tree: SyntaxTree, aliases: Aliases): SharedUse[] {
		const called = calledFunction(call.callee, tree, this.#session);
		if (called === undefined || called.fn === body) return [];
		const isNear = called.tree === tree && isOfSame(call);
		const { parameters } = scopeOf(called.fn);
		const nameOf = (expression: Node) => pathOf(expression) ?? aliases.pathOf(expression);
		const uses = new Map<string, SharedUse>();
		for (const use of this.#placedIn(called)) {
			const { depth = 0, by = called.fn } = use;
			if (use.isLikely && depth >= mostCalls) continue;
			const root = use.path[0]!;
			const given = parameters.has(root);
			const path = callerPath(
				use.path,
				call,
				called,
				tree,
				given ? (it) => aliases.pathOf(it) : nameOf,
			);
			if (path === undefined) continue;
			const source = sourceOf(root, call, called.fn);
			const { holder, kept, ...others } = standAtCall(use, call);
			const isKept = given && source?.type === 'Identifier';
			const found = {
				...others,
				path,
				by,
				depth: depth + 1,
				...(source && { holder: tree.textOf(source) }),
				...(isKept && { kept: path.length - use.path.length + 1 }),
				...((!isNear || given) && { isLikely: true as const }),
			};
			const key = keyOf(found);
			if (!uses.has(key)) uses.set(key, found);
		}
		return [...uses.values()];
	}

	/** What a function uses, before and behind the waits that are new. */
	#placedIn(located: LocatedFunction): readonly SharedUse[] {
		const { fn, tree } = located;
		const uses = this.of(fn, tree);
		return getOrAdd(this.#placed, uses, () =>
			placeByWaits(
				uses.flatMap((use) => useWithin(use, fn)),
				located,
				this.#splits.get(functionId(tree.path, fn)) ?? [],
			),
		);
	}
}

/** Without what the function gives: who calls it may read that, or not. */
function useWithin({ whole, ...use }: SharedUse, fn: FunctionNode): SharedUse[] {
	if (whole !== 'returned') return [{ ...use, ...(whole && { whole }) }];
	const isOwn = use.root.type === 'Identifier' && scopeOf(fn).own.has(use.root.name);
	return isOwn && use.node === use.root ? [] : [use];
}

/** What changes something, by the calls that run it. */
function changersByCall(uses: readonly SharedUse[]): ReadonlyMap<Node, ReadonlySet<FunctionNode>> {
	const found = new Map<Node, Set<FunctionNode>>();
	for (const { node, by, changedAt } of uses)
		if (by !== undefined && changedAt !== undefined)
			getOrAdd(found, node, () => new Set<FunctionNode>()).add(by);
	return found;
}

/** A use in names that lead to it from outside of the function; undefined where it is of the function's own. */
function nameShared(
	use: SharedUse,
	{ own, parameters }: ReturnType<typeof scopeOf>,
	aliases: Aliases,
	tree: SyntaxTree,
	givers: ReturnType<typeof changersByCall>,
): SharedUse | undefined {
	const [root, ...rest] = use.path;
	if (root === 'this') return rest.length > 0 ? use : undefined;
	if (root !== '' && !own.has(root!)) return use;
	// A variable of its own that is assigned is nobody else's.
	if (isName(use, own) && use.changedAt !== undefined) return undefined;
	if (parameters.has(root!)) return rest.length > 0 ? use : { ...use, isLikely: true };
	const alias = root === '' ? aliases.aliasOf(use.root) : aliases.aliasOfName(root!);
	if (alias === undefined) return undefined;
	const { path, isLikely, call } = alias;
	const by = call && givers.get(call);
	const isKept = root !== '' || use.root.type === 'Identifier';
	return {
		...use,
		path: [...path, ...rest],
		holder: use.holder ?? tree.textOf(use.root),
		...(isKept && { kept: path.length }),
		...(by && { givers: by }),
		...(isLikely && { isLikely: true as const }),
	};
}

/** A variable of the function, or a result, as it is, which is no look at what it stands for. */
function isName({ path: [root, ...rest], method }: SharedUse, own: ReadonlySet<string>): boolean {
	return rest.length === 0 && method === undefined && (root === '' || own.has(root!));
}

/** Uses behind one call that say the same have one key. */
function keyOf({ path, readAt, changedAt, method, by, isLikely, isLate, file }: SharedUse): string {
	const isRead = readAt !== undefined;
	const isChange = changedAt !== undefined;
	const name = method?.type === 'Identifier' ? method.name : method?.start;
	return [...path, isRead, isChange, isLikely, isLate, name, by?.start, file].join('\0');
}

/** `save()`, `this.save()`: the object, if there is one, is that of the caller. */
function isOfSame({ callee }: Call): boolean {
	return !('object' in callee) || callee.object.type === 'ThisExpression';
}

/** `this.repository.users`, as the names that lead to it. */
export function pathOf(object: Node): readonly string[] | undefined {
	switch (object.type) {
		case 'ThisExpression':
			return ['this'];
		case 'Identifier':
			return [object.name];
		case 'TSNonNullExpression':
			return pathOf(object.expression);
		case 'MemberExpression': {
			const { property } = object;
			const path = object.computed ? undefined : pathOf(object.object);
			if (property.type === 'PrivateName') return path && [...path, `#${property.id.name}`];
			return path && property.type === 'Identifier' ? [...path, property.name] : undefined;
		}
		default:
			return undefined;
	}
}

/** As it is written where it stands. */
export function textOf({ path: [root, ...rest] }: SharedUse): string {
	return [root!.split('\0')[0], ...rest].join('.').replaceAll('.*', '[…]');
}
