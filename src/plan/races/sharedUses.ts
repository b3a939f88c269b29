import type { CallExpression, Node } from '@babel/types';
import { type FunctionNode, forEachOwnNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { calledFunction } from '../functions/calledFunction.ts';
import type { Session } from '../session.ts';
import { Aliases } from './aliases.ts';
import { callbackUses } from './callbackUses.ts';
import { changesWhole } from './changesWhole.ts';
import { scopeOf } from './scopeOf.ts';
import { readSharedUse, type SharedUse, standAtCall } from './sharedUse.ts';

/** Finds what functions use of things that outlive them. */
export class SharedUses {
	readonly #session: Session;
	readonly #known = new Map<FunctionNode, readonly SharedUse[]>();

	constructor(session: Session) {
		this.#session = session;
	}

	/**
	 * Variables around a function, properties of `this` and of its parameters, in the order of the text; those that
	 * other functions use, which it calls, stand at the call. Code of nested functions runs at another time, and is
	 * not looked at.
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
		const { own, parameters } = scopeOf(fn);
		const aliases = new Aliases(fn, tree, this.#session);
		const uses: SharedUse[] = [];
		forEachOwnNode(fn, (node) => {
			const use = readSharedUse(node, tree.path);
			const behind =
				node.type === 'CallExpression'
					? [
							...callbackUses(node, tree, aliases, this.#session),
							...this.#usesBehind(node, fn, tree, aliases),
						]
					: [];
			for (const found of use === undefined ? behind : [use, ...behind]) {
				const shared = nameShared(found, own, parameters, aliases);
				const settled = shared && changesWhole(shared, this.#session);
				if (settled !== undefined && (settled.changedAt !== undefined || !isName(found, own)))
					uses.push(settled);
			}
		});
		return uses;
	}

	#usesBehind(
		call: CallExpression,
		fn: FunctionNode,
		tree: SyntaxTree,
		aliases: Aliases,
	): SharedUse[] {
		const { callee } = call;
		const self = callee.type === 'MemberExpression' ? pathOf(callee.object) : ['this'];
		if (self === undefined) return [];
		const { fn: called, tree: home } = calledFunction(callee, tree, this.#session) ?? {};
		if (called === undefined || called === fn || home === undefined) return [];
		const isNear = home === tree && self.length === 1 && self[0] === 'this';
		const { own: locals, parameters: theirs } = scopeOf(called);
		return this.of(called, home).flatMap((use): SharedUse[] => {
			const [root, ...rest] = use.path;
			// What only the called function has a name for, or is far away.
			const isOwn = !theirs.has(root!) && locals.has(root!);
			if (use.isLikely && (isOwn || use.by !== undefined)) return [];
			const given = theirs.has(root!) ? givenFor(root!, call, called) : undefined;
			if (theirs.has(root!) && given === undefined) return [];
			if (root === 'this' && callee.type === 'Identifier' && home !== tree) return [];
			const outer = root === 'this' ? self : [home === tree ? root! : inFile(root!, home)];
			const owner = given === undefined ? outer : aliases.pathOf(given);
			if (owner === undefined) return [];
			return [
				{
					...standAtCall(use, call),
					path: [...owner, ...rest],
					by: use.by ?? called,
					...((!isNear || given !== undefined) && { isLikely: true }),
				},
			];
		});
	}
}

/** A use in names that lead to it from outside of the function; undefined where it is of the function's own. */
function nameShared(
	use: SharedUse,
	own: ReadonlySet<string>,
	parameters: ReadonlySet<string>,
	aliases: Aliases,
): SharedUse | undefined {
	const [root, ...rest] = use.path;
	if (root === 'this') return rest.length > 0 ? use : undefined;
	if (!own.has(root!)) return use;
	// A variable of its own that is assigned is nobody else's.
	if (isName(use, own) && use.changedAt !== undefined) return undefined;
	if (parameters.has(root!)) return rest.length > 0 ? use : { ...use, isLikely: true };
	const alias = aliases.aliasOf(root!);
	return (
		alias && {
			...use,
			path: [...alias.path, ...rest],
			...(alias.isLikely && { isLikely: true as const }),
		}
	);
}

/** A variable of the function as it is, which is no look at what it stands for. */
function isName({ path, method }: SharedUse, own: ReadonlySet<string>): boolean {
	return path.length === 1 && method === undefined && own.has(path[0]!);
}

/** What a call gives for a parameter. */
function givenFor(name: string, call: CallExpression, { params }: FunctionNode): Node | undefined {
	const position = params.findIndex((it) => it.type === 'Identifier' && it.name === name);
	return call.arguments[position];
}

/** `this.repository.users`, as the names that lead to it. */
function pathOf(object: Node): readonly string[] | undefined {
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

/** The name of a variable of another file, which may be another one here. */
function inFile(name: string, { path }: SyntaxTree): string {
	return `${name}\0${path}`;
}

/** As it is written where it stands. */
export function textOf({ path: [root, ...rest] }: SharedUse): string {
	return [root!.split('\0')[0], ...rest].join('.').replaceAll('.*', '[…]');
}
