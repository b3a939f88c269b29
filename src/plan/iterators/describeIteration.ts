import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import { type AnyCall, describeSite } from '../uses/describeSite.ts';
import { describeConsumption } from './describeConsumption.ts';

/**
 * Describes a call that gives an iterator which becomes async: the call itself stays, and what uses the
 * iterator follows.
 *
 * @param offset where the callee's name stands.
 */
export function describeIteration(
	tree: SyntaxTree,
	{ start, end }: CallSite,
	offset: number,
	oracle: Oracle,
): CallSite {
	const name = tree.nameAt(offset)!;
	const call = callOf(name, start, end);
	const { block: known, edits: _, ...site } = describeSite(tree, call, name, false, oracle);
	const consumption = describeConsumption(tree, call, site, oracle);
	const base = { ...site, returned: false, iterator: 'consumed' as const };
	if (consumption.kind === 'left') return { ...base, handled: true, edits: [] };
	const problem =
		consumption.kind === 'problem'
			? consumption.message
			: oracle.yieldedBy(tree.path, start, end) === 'plain'
				? undefined
				: 'what the iterator yields here may be a promise, which an async one would await';
	const at = { file: tree.path, start, end };
	const block =
		known ??
		(problem === undefined ? undefined : { code: 'generator' as const, message: problem, at });
	return {
		...base,
		iterator: consumption.kind === 'handed-on' ? 'handed-on' : 'consumed',
		edits: consumption.kind === 'edited' ? consumption.edits : [],
		...(block === undefined ? {} : { block }),
	};
}

function callOf(name: Node, start: number, end: number): AnyCall {
	for (let up = parentOf(name); up !== undefined; up = parentOf(up)) {
		if (up.type !== 'CallExpression' && up.type !== 'OptionalCallExpression') continue;
		if (up.start === start && up.end === end) return up;
	}
	throw new Error('a call does not enclose the name of its callee');
}
