import type { Oracle } from '../../resolve/oracle.ts';
import type { FunctionNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { slotId } from '../functions/functionId.ts';
import type { RoleFacts } from '../functions/roleFacts.ts';
import { judgeCallback } from './judgeCallback.ts';

/** Describes a function that is handed to a library, or to a function that is not followed. */
export function describeContract(
	tree: SyntaxTree,
	fn: FunctionNode,
	receiver: string,
	oracle: Oracle,
): RoleFacts {
	const label = `callback of ${receiver}`;
	const parameter = oracle.parameterOf(tree.path, fn.start!, fn.end!);
	if (parameter !== undefined && !parameter.wantsPromise)
		return { label, role: { kind: 'accepted-callback' }, requires: [slotId(parameter)] };
	const { block, ...verdict } = judgeCallback(tree, fn, fn, receiver, oracle);
	if (block !== undefined) return { label, block };
	return { label, role: { kind: 'accepted-callback' }, ...verdict };
}
