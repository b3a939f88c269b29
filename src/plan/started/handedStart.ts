import type { Node } from '@babel/types';
import { isElementCallback } from '../../syntax/elementCall.ts';
import { enclosingFunction, type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { endOfChain } from '../../syntax/promiseChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { Session } from '../session.ts';
import { HandedFunctions } from '../uses/handedFunctions.ts';
import { parameterNamed } from './handedParameter.ts';

/**
 * `await each(names, async (name) => …)`: a function that gives promises goes to one that does not wait for any. What
 * it has started when that one is done gets a turn by the `await`.
 */
export function findHandedStart(tree: SyntaxTree, call: Node, session: Session): Node | undefined {
	if (call.type !== 'CallExpression') return undefined;
	return call.arguments.find(
		(given) =>
			givesPromise(tree.path, unwrapInward(given), session) &&
			new HandedFunctions(session)
				.follow(tree, given)
				.some(
					({ kind, call: run, tree: home }) =>
						kind === 'visit' ||
						(kind === 'parameter' &&
							parentOf(endOfChain(run))?.type !== 'AwaitExpression' &&
							isRunAtOnce(home, run)),
				),
	);
}

/** Whether a function that gets another one calls it itself: `(handle) => (request) => handle(request)` does not. */
function isRunAtOnce({ text }: SyntaxTree, call: Node): boolean {
	const parameter =
		'callee' in call ? parameterNamed(unwrapInward(call.callee as Node)) : undefined;
	if (parameter === undefined) return true;
	let { function: fn } = enclosingFunction(call);
	while (fn !== undefined && fn !== parameter.owner) {
		const around = parentOf(fn);
		if (!isElementCallback(fn, text) && around?.type !== 'NewExpression' && !isCallee(fn))
			return false;
		fn = enclosingFunction(fn).function;
	}
	return true;
}

function isCallee(fn: FunctionNode): boolean {
	const call = parentOf(fn);
	return call?.type === 'CallExpression' && call.callee === fn;
}

/** Whether a value is a function that gives a promise. */
export function givesPromise(path: string, fn: Node, { oracle }: Session): boolean {
	return isFunction(fn)
		? fn.async || oracle.functionReturnsPromise(path, fn.start!, fn.end!)
		: oracle.kindOf(path, fn.start!, fn.end!) === 'function' &&
				oracle.awaitableResult(path, fn.start!, fn.end!) === 'promise';
}
