import { isFunction } from '../../syntax/functions.ts';
import type { Block, FunctionFacts } from '../facts.ts';
import { judgeFact } from '../receivers/judgeFact.ts';
import type { Unit } from '../unit.ts';
import type { Asked } from '../use.ts';
import type { ExploreSources } from './exploreSources.ts';

/** Judges what those need of a unit that get it by a name, now that all its functions and uses are known. */
export function settleAsked(unit: Unit, sources: ExploreSources): void {
	for (const asked of unit.asked) {
		const bodies = [...unit.facts.values()].filter(({ isSignature }) => !isSignature);
		const blocks = bodies.map((facts) => judge(unit, facts, asked, sources));
		const block = bodies.length === 0 ? asked.block : blocks.find((found) => found !== undefined);
		if (block !== undefined) unit.blocks.push({ ...block, at: asked.block.at! });
	}
}

/** Why a function stays as it is; what else changes in it, and what to warn of, is noted. */
function judge(
	unit: Unit,
	{ id, file, start, isAsync }: FunctionFacts,
	{ fact, receiver, block }: Asked,
	{ treeOf }: ExploreSources,
): Block | undefined {
	const tree = treeOf(file);
	const fn = tree?.functionAt(start);
	if (tree === undefined || !isFunction(fn) || isAsync) return block;
	const verdict = judgeFact(tree, fn, fn, fact, receiver);
	if (verdict.block !== undefined) return verdict.block;
	if (verdict.losesParameter && isCalledByOthers(unit))
		return {
			code: 'done-callback',
			message: `\`${receiver}\` waits for the callback to call it back, and others call the function, too`,
		};
	const { hazards, edits = [] } = verdict;
	unit.addAsked({
		hazards: hazards.map((hazard) => ({ ...hazard, ...(block.at && { at: block.at }) })),
		ownEdits: { of: id, edits },
	});
	return undefined;
}

/** Whether somebody may call it with the parameter that it loses. */
function isCalledByOthers(unit: Unit): boolean {
	const { sites, keptSites, requires, givenTo, mocks, isHandedOn } = unit;
	return isHandedOn || [sites, keptSites, requires, givenTo, mocks].some(({ size }) => size > 0);
}
