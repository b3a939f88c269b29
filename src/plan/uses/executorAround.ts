import type { Identifier, NewExpression } from '@babel/types';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';

/** `new Promise((resolve) => …)`, and the function in it. */
export interface Executor {
	readonly fn: FunctionNode;
	readonly creation: NewExpression;
}

/** The executor around a name that is its first parameter, which settles the promise. */
export function executorAround(resolve: Identifier): Executor | undefined {
	for (let up = parentOf(resolve); up !== undefined; up = parentOf(up)) {
		if (!isFunction(up)) continue;
		const [parameter] = up.params;
		if (parameter?.type !== 'Identifier' || parameter.name !== resolve.name) continue;
		const creation = creationAround(up);
		return creation && { fn: up, creation };
	}
	return undefined;
}

/** The `new Promise(…)` that a function is the executor of. */
export function creationAround(fn: FunctionNode): NewExpression | undefined {
	const creation = parentOf(fn);
	const isPromise =
		creation?.type === 'NewExpression' &&
		creation.callee.type === 'Identifier' &&
		creation.callee.name === 'Promise';
	return isPromise ? creation : undefined;
}
