import type { Node } from '@babel/types';
import { firstOf } from '../../firstOf.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { isFunction } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import type { Session } from '../session.ts';
import type { AwaitLoop } from './awaitLoop.ts';
import { isReadByPlace } from './isReadByPlace.ts';
import { findCleanup } from './judgeGroup.ts';
import { mayChangeMeanwhile } from './mayChangeMeanwhile.ts';
import { mayGetOthers } from './mayGetOthers.ts';
import type { TrustedCalls } from './trustedCalls.ts';

/** What a loop is judged with. */
export interface LoopQuestion {
	readonly tree: SyntaxTree;
	readonly session: Session;
	readonly trusted: TrustedCalls;
	/** What the loop adds to, which only its function knows of. */
	readonly accumulators: ReadonlySet<string>;
	/** Failures are printed, and the loop goes on. */
	readonly settled: boolean;
}

/** Why calls of a loop that have no effects cannot begin together; the end of a sentence. */
export function findLoopProblem(
	found: AwaitLoop,
	{ tree, session, trusted, accumulators, settled }: LoopQuestion,
): string | undefined {
	const { loop, element, waiting, call, rest, pattern } = found;
	const called = calledName(call.callee);
	const isCheck = rest.length === 0 && !(called && trusted.isIndependent(tree, called));
	if (isCheck || (rest.length === 0 && pattern !== undefined))
		return 'nobody uses what they give: they may be there to fail before later ones begin';
	if (mayGetOthers(loop.right, tree, session))
		return 'the array may get other elements while they are waited for';
	const own = new Set([...accumulators, ...declaredNames(loop.body)]);
	const isOwn = (root: Node) =>
		root === waiting || (root.type === 'Identifier' && own.has(root.name));
	const reason =
		mayChangeMeanwhile(element, tree, session) ??
		mayChangeMeanwhile(call, tree, session) ??
		firstOf(rest, (part) => mayChangeMeanwhile(part, tree, session, isOwn));
	if (reason !== undefined) return reason;
	if (settled) {
		if (isHandled(loop)) return 'a `catch` handles their failures, which would be printed instead';
		const placed = [...accumulators].find((name) => isReadByPlace(name, loop));
		if (placed !== undefined)
			return `\`${placed}\` is read by places, and what failed would not have one`;
		if (declaredNames(tree.root).has('console')) return '`console` is another name in this file';
	} else if (pattern !== undefined) {
		const hidden = [...declaredNames(pattern)].find(
			(name) => referencesIn(loop.right, name).length > 0,
		);
		if (hidden !== undefined)
			return `the loop is over \`${hidden}\`, and has a variable of that name`;
	}
	return findCleanup(loop);
}

/** Whether a `catch` of the same function gets the errors of a loop. */
function isHandled(loop: Node): boolean {
	let child = loop;
	for (let up = parentOf(loop); up && !isFunction(up); child = up, up = parentOf(up))
		if (up.type === 'TryStatement' && up.handler && up.block === child) return true;
	return false;
}
