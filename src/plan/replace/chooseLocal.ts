import type { Node } from '@babel/types';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { isFunction } from '../../syntax/functions.ts';
import { findFreeName, namesIn, referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';

/**
 * The local name that a file imports a function under: its own, or another one where that means something
 * else at the top level of the file, or around one of the calls.
 *
 * @param given the names of other imports that come
 */
export function chooseLocal(
	tree: SyntaxTree,
	name: string,
	sites: readonly CallSite[],
	given: readonly string[] = [],
): string {
	const isTaken =
		given.includes(name) ||
		sites.some((site) => isHiddenAt(tree, name, site)) ||
		// A name that no function around it declares is one of the top level, or a global.
		referencesIn(tree.root, name).some((reference) => !isDeclaredAround(reference, name));
	if (!isTaken) return name;
	const taken = new Set([...namesIn(tree.root), ...given]);
	return findFreeName(/Async$/.test(name) ? `${name}2` : `${name}Async`, taken);
}

/** Whether a name would mean something of an inner scope where a call stands. */
export function isHiddenAt(tree: SyntaxTree, name: string, site: CallSite): boolean {
	const callee = tree.nameAt(site.name.start);
	return callee === undefined || isDeclaredAround(callee, name);
}

/** Whether something between a node and the top level declares the name. */
export function isDeclaredAround(node: Node, name: string): boolean {
	for (let up = parentOf(node); up !== undefined; up = parentOf(up)) {
		const isScope =
			isFunction(up) ||
			/^(?:BlockStatement|For\w*Statement|CatchClause|StaticBlock|SwitchStatement|ClassExpression|TSModuleBlock|TSFunctionType|TSDeclareFunction|TSDeclareMethod|TSMethodSignature)$/.test(
				up.type,
			);
		// The name of a function stands in the function, and belongs to what is around it.
		const isOwnName = 'id' in up && up.id === node;
		if (isScope && !isOwnName && declaredIn(up).has(name)) return true;
	}
	return false;
}

const declared = new WeakMap<Node, ReadonlySet<string>>();

function declaredIn(scope: Node): ReadonlySet<string> {
	const names = declared.get(scope) ?? declaredNames(scope);
	declared.set(scope, names);
	return names;
}
