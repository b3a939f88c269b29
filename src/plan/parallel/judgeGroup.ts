import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { onOneLine } from '../../syntax/onOneLine.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import type { Session } from '../session.ts';
import type { AwaitGroup } from './awaitGroup.ts';
import type { AwaitStatement } from './awaitStatement.ts';
import { mayChangeMeanwhile } from './mayChangeMeanwhile.ts';
import { mayThrowAtOnce } from './mayThrowAtOnce.ts';
import type { TrustedCalls } from './trustedCalls.ts';

/** Why calls that have no effects cannot be awaited together as they are written; the end of a sentence. */
export function findShapeProblem(
	{ members, anchor }: AwaitGroup,
	tree: SyntaxTree,
	session: Session,
	trusted: TrustedCalls,
): string | undefined {
	const kinds = new Set(members.flatMap(({ kind }) => kind ?? []));
	if (kinds.size > 1) return 'some of the variables are `const`, others `let`';
	const declaring = members.filter(({ pattern }) => pattern !== undefined);
	const typed = declaring.filter(({ type }) => type !== undefined);
	if (typed.length > 0 && typed.length < members.length)
		return 'some of the results have a declared type, others have none';
	for (const member of members.slice(0, -1)) {
		if (isCheck(member, tree, session, trusted))
			return `\`${onOneLine(tree, member.call)}\` gives nothing: it may be there to fail before the others begin`;
	}
	for (const { call } of members.slice(1)) {
		const reason = mayThrowAtOnce(call, tree, session, trusted);
		if (reason !== undefined) return `${reason}, and nobody would wait for the calls before it`;
	}
	for (const { call } of anchor === 'first' ? members.slice(1) : members.slice(0, -1)) {
		const reason = mayChangeMeanwhile(call, tree, session);
		if (reason !== undefined) return reason;
	}
	return findCleanup(members[0]!.statement);
}

/** What gives nothing and changes nothing can only fail. */
function isCheck(
	{ pattern, call }: AwaitStatement,
	tree: SyntaxTree,
	{ oracle }: Session,
	trusted: TrustedCalls,
): boolean {
	const name = calledName(call.callee);
	const { start, end } = parentOf(call) ?? call;
	// `const allowed = await assertAllowed(user)` names what is not there.
	const givesNothing = pattern === undefined || oracle.isNothing(tree.path, start!, end!);
	return givesNothing && !(name && trusted.isIndependent(tree, name));
}

/** What is cleaned up after a failure may still be in use by the calls that go on. */
export function findCleanup(node: Node): string | undefined {
	let child = node;
	for (let up = parentOf(node); up && !isFunction(up); child = up, up = parentOf(up)) {
		if (up.type === 'TryStatement' && up.finalizer && up.finalizer !== child)
			return 'a `finally` would run while some of them still go on';
		const statements = up.type === 'BlockStatement' || up.type === 'Program' ? up.body : [];
		if (statements.some((s) => s.type === 'VariableDeclaration' && /using$/.test(s.kind)))
			return 'a resource would be disposed of while some of them still go on';
	}
	return undefined;
}
