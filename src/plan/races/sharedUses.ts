import type { CallExpression, Node } from '@babel/types';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { type FunctionNode, forEachOwnNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { calledFunction } from '../functions/calledFunction.ts';
import type { Session } from '../session.ts';
import { findPartsOfShared } from './findPartsOfShared.ts';
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
		const own = declaredNames(fn);
		const parameters = namesOfParameters(fn);
		const parts = findPartsOfShared(fn, tree, own, parameters, this.#session);
		const uses: SharedUse[] = [];
		const add = (use: SharedUse): void => {
			const [root, ...rest] = use.path;
			// A variable of its own that is assigned is nobody else's.
			const isPart =
				(parts.has(root!) || parameters.has(root!)) &&
				(rest.length > 0 || use.method !== undefined);
			if (root === 'this' ? rest.length > 0 : !own.has(root!)) uses.push(use);
			else if (parameters.has(root!) && rest.length > 0) uses.push(use);
			else if (isPart) uses.push({ ...use, isLikely: true });
		};
		forEachOwnNode(fn, (node) => {
			const use = readSharedUse(node, tree.path);
			if (use !== undefined) add(use);
			if (node.type === 'CallExpression')
				for (const behind of this.#usesBehind(node, fn, tree)) add(behind);
		});
		return uses;
	}

	#usesBehind(call: CallExpression, fn: FunctionNode, tree: SyntaxTree): SharedUse[] {
		const { callee } = call;
		const self = callee.type === 'MemberExpression' ? pathOf(callee.object) : ['this'];
		if (self === undefined) return [];
		const { fn: called, tree: home } = calledFunction(callee, tree, this.#session) ?? {};
		if (called === undefined || called === fn || home === undefined) return [];
		const isNear = home === tree && self.length === 1 && self[0] === 'this';
		const theirs = namesOfParameters(called);
		// Behind its arguments, and before the wait for it is over.
		const at = call.end! - 1;
		return this.of(called, home).flatMap((use): SharedUse[] => {
			const [root, ...rest] = use.path;
			if (use.isLikely || theirs.has(root!)) return [];
			if (root === 'this' && callee.type === 'Identifier' && home !== tree) return [];
			const owner = root === 'this' ? self : [home === tree ? root! : inFile(root!, home)];
			return [
				{
					...use,
					path: [...owner, ...rest],
					node: call,
					by: use.by ?? called,
					...(use.readAt !== undefined && { readAt: at }),
					...(use.changedAt !== undefined && { changedAt: at }),
					...(!isNear && { isLikely: true as const }),
				},
			];
		});
	}
}

function namesOfParameters(fn: FunctionNode): ReadonlySet<string> {
	return new Set(fn.params.flatMap((parameter) => [...declaredNames(parameter)]));
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
	return [root!.split('\0')[0], ...rest].join('.');
}
