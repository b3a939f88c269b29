import type { Exploration } from '../explore/explore.ts';
import type { Block } from '../facts.ts';

/**
 * An async function that returns a query runs it: callers get the rows. That is the same only where every
 * call waits for the result already.
 */
export function settleThenables({ units }: Exploration): void {
	for (const unit of units) {
		const gives = [...unit.facts.values()].find(({ givesThenable }) => givesThenable);
		if (gives === undefined || unit.isFixed) continue;
		const message = `\`${gives.label}\` returns an object with a \`then\`, which an async function would run`;
		const block: Block = { code: 'thenable', message };
		const isNamed = gives.role.kind === 'named' || gives.role.kind === 'default-export';
		if (!isNamed || unit.requires.size > 0) {
			const { file, start, end } = gives;
			unit.blocks.push({ ...block, at: { file, start, end } });
		}
		for (const [id, site] of unit.sites)
			if (!site.handled && site.block === undefined) unit.sites.set(id, { ...site, block });
	}
}
