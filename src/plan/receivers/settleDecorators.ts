import { isFunction } from '../../syntax/functions.ts';
import type { Exploration } from '../explore/explore.ts';
import type { FunctionFacts } from '../facts.ts';
import type { Session } from '../session.ts';
import { describeDecorators } from './describeDecorators.ts';
import { findImmediateCall } from './findImmediateCall.ts';

/** Methods whose decorators come from functions of the repository: what these give decides, in whichever file. */
export function settleDecorators({ units }: Exploration, session: Session): void {
	for (const unit of units)
		for (const [id, facts] of unit.facts) {
			const settled = settle(facts, session);
			if (settled !== undefined) unit.facts.set(id, settled);
		}
}

function settle(facts: FunctionFacts, { oracle, treeOf }: Session): FunctionFacts | undefined {
	const { block, hazards = [], ...rest } = facts;
	if (block?.code !== 'decorated-method') return undefined;
	const tree = treeOf(facts.file);
	const fn = tree?.functionAt(facts.start);
	if (tree === undefined || !isFunction(fn)) return undefined;
	const decorated = describeDecorators(tree, fn, oracle, fn, treeOf);
	if (decorated.block !== undefined) return undefined;
	const immediate = findImmediateCall(tree, fn, oracle);
	const all = [...hazards, ...(decorated.hazards ?? [])];
	return { ...rest, hazards: all, ...(immediate && { block: immediate }) };
}
