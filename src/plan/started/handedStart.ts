import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { endOfChain } from '../../syntax/promiseChain.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { Session } from '../session.ts';
import { HandedFunctions } from '../uses/handedFunctions.ts';

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
					({ kind, call: run }) =>
						kind === 'visit' ||
						(kind === 'parameter' && parentOf(endOfChain(run))?.type !== 'AwaitExpression'),
				),
	);
}

/** Whether a value is a function that gives a promise. */
export function givesPromise(path: string, fn: Node, { oracle }: Session): boolean {
	return isFunction(fn)
		? fn.async || oracle.functionReturnsPromise(path, fn.start!, fn.end!)
		: oracle.kindOf(path, fn.start!, fn.end!) === 'function' &&
				oracle.awaitableResult(path, fn.start!, fn.end!) === 'promise';
}
