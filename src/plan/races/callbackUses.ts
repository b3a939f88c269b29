import { forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import { isEffectFree } from '../concurrency/coversFact.ts';
import type { Session } from '../session.ts';
import type { Aliases } from './aliases.ts';
import type { Call } from './callerPath.ts';
import { readSharedUse, type SharedUse, standAtCall } from './sharedUse.ts';

/**
 * `coupons.find((it) => !it.used)`: what a callback uses that a function of the language runs at once, in names that lead
 * to it where the call stands.
 */
export function callbackUses(
	call: Call,
	tree: SyntaxTree,
	aliases: Aliases,
	session: Session,
): SharedUse[] {
	const { callee, arguments: given } = call;
	const callbacks = given.filter((it) => isFunction(it)).filter((it) => !it.async);
	const name = calledName(callee);
	if (callbacks.length === 0 || !('object' in callee) || name === undefined) return [];
	const runsThem = session.oracle
		.declaredAt(tree.path, name.start!)
		.some((declared) => isEffectFree(declared, (it) => it.callsArguments));
	if (!runsThem) return [];
	return callbacks.flatMap((callback) => {
		const [parameter] = callback.params;
		const elements = parameter && aliases.elementsIn(callee.object, parameter);
		const uses: SharedUse[] = [];
		forEachOwnNode(callback, (node) => {
			const use = readSharedUse(node, tree.path);
			if (use === undefined) return;
			const [root, ...rest] = use.path;
			uses.push({
				...standAtCall(use, call),
				path: [...(elements?.get(root!) ?? [root!]), ...rest],
				isLikely: true,
			});
		});
		return uses;
	});
}
