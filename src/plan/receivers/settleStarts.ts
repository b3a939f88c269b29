import type { Exploration } from '../explore/explore.ts';
import type { Block, Hazard, Place } from '../facts.ts';
import type { Starts } from './starts.ts';

/**
 * Functions that a library keeps, and runs when something else makes it: by what is seen of that in the
 * workspace, they stay as they are, or what there is to warn of is certain.
 */
export function settleStarts({ units }: Exploration, starts: Starts): void {
	for (const unit of units) {
		const settle = (hazards: readonly Hazard[], block: (block: Block) => void, around?: Place) =>
			hazards.flatMap((hazard): readonly Hazard[] => {
				const at = hazard.at ?? around;
				if (hazard.started === undefined || at === undefined) return [hazard];
				const failing = starts.judgeFailures(at, hazard.started);
				const found = starts.judge(at, hazard.started);
				const refused = found.block ?? failing.block;
				if (refused !== undefined) block({ ...refused, at });
				if (refused !== undefined) return [];
				const { waits, isHandled } = hazard.started;
				const isSettled = found.isAwaited || waits || (found.isSeen && isHandled);
				return [...(isSettled ? [] : [hazard]), ...(failing.hazards ?? [])];
			});
		if ([...unit.facts.values()].every((facts) => facts.isAsync)) continue;
		const kept = settle(unit.hazards, (block) => unit.blocks.push(block));
		unit.hazards.splice(0, unit.hazards.length, ...kept);
		for (const [id, facts] of unit.facts) {
			if (!facts.hazards?.some(({ started }) => started !== undefined)) continue;
			let { block } = facts;
			const hazards = settle(facts.hazards, (found) => (block ??= found), facts);
			unit.facts.set(id, { ...facts, hazards, ...(block && { block }) });
		}
	}
}
