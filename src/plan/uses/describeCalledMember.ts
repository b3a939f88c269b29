import type { Node } from '@babel/types';
import type { DeclaredName, Oracle } from '../../resolve/oracle.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { judgeMember } from '../receivers/judgeMember.ts';
import type { Use } from '../use.ts';
import { askedFor } from './askedFor.ts';
import { describeBlocked } from './describeBlocked.ts';
import { functionBehind } from './functionBehind.ts';

/**
 * A library calls the function by the name that it is stored under: what is known of that decides.
 *
 * @param names those that libraries have for the member
 * @param alias what it is besides, when the repository knows it by that name
 * @returns undefined when nothing is known of it
 */
export function describeCalledMember(
	tree: SyntaxTree,
	value: Node,
	names: readonly DeclaredName[] | undefined,
	oracle: Oracle,
	alias?: Use & { kind: 'alias' },
): Use | undefined {
	if (!names?.length) return undefined;
	const at = { file: tree.path, start: value.start!, end: value.end! };
	const fn = functionBehind(tree, value, oracle);
	const verdict = judgeMember(tree, names, { value, fn, receiver: names[0]!.name });
	if (verdict === undefined) return undefined;
	if (verdict.block !== undefined) {
		const use: Use = alias ?? { kind: 'accepted', at, hazards: [] };
		return describeBlocked(verdict, { use, at, receiver: names[0]!.name });
	}
	return { ...(alias ?? { kind: 'accepted', at }), ...askedFor(verdict, tree, fn, at) };
}
