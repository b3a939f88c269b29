import type { Exploration } from '../explore/explore.ts';
import type { Block, CallSite, FunctionFacts, Mapping } from '../facts.ts';
import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';
import { findLimiter } from './findLimiter.ts';
import { OrderedEffects } from './orderedEffects.ts';

/**
 * Chooses the form of every `map` whose callback becomes async: all calls at the same time where that
 * shows nowhere, one after the other elsewhere. This waits until everything has been explored, because
 * what a callback calls decides.
 */
export function settleMaps(exploration: Exploration, session: Session): void {
	const effects = new OrderedEffects(session, exploration.units);
	for (const unit of exploration.units) {
		for (const [id, site] of unit.sites) {
			if (site.mapping === undefined) continue;
			const settled = settle(site, site.mapping, unit, effects, session);
			unit.sites.set(id, settled);
			for (const [key, facts] of unit.facts) {
				if (facts.role.kind !== 'inline' || facts.role.site !== site) continue;
				unit.facts.set(key, withSettled(facts, settled));
				// The callback itself is what cannot change then, and its call is left alone with it.
				if (settled.block !== undefined && site.block === undefined) unit.sites.delete(id);
			}
		}
	}
}

function withSettled(facts: FunctionFacts, site: CallSite): FunctionFacts {
	const { block } = site;
	if (block !== undefined) return { ...facts, block, role: { kind: 'named' } };
	const form = site.change?.kind === 'array-method-to-loop' ? 'loop' : 'map';
	return { ...facts, role: { kind: 'inline', form, site } };
}

function settle(
	site: CallSite,
	mapping: Mapping,
	unit: Unit,
	effects: OrderedEffects,
	session: Session,
): CallSite {
	const { arrayMap } = session.options;
	if (mapping.isCollected) {
		const effect = arrayMap === 'concurrent' ? undefined : effects.changesOf(unit);
		return effect === undefined
			? concurrent(site, mapping)
			: blocked(site, `${effect}, in an order that would be lost`);
	}
	// What is written behind a call has no place behind a function that is passed by its name.
	const isUnfit = site.suffixAt !== undefined && hasSuffix(unit);
	if (arrayMap === 'concurrent' && !isUnfit) return together(site, mapping, session);
	const isTogether =
		arrayMap !== 'sequential' && !isUnfit && typeof mapping.concurrent !== 'string';
	const effect = isTogether ? effects.ofUnit(unit) : undefined;
	if (isTogether && effect === undefined) return together(site, mapping, session);
	if (typeof mapping.sequential === 'string')
		return blocked(site, `\`map\` cannot become a loop: ${mapping.sequential}`);
	const reason = effect === undefined ? '' : `, since ${effect}`;
	return {
		...site,
		edits: mapping.sequential,
		change: {
			kind: 'array-method-to-loop',
			title: `turn \`map\` into a loop that awaits one after the other${reason}`,
		},
	};
}

function hasSuffix(unit: Unit): boolean {
	const replacement = unit.seed?.rule.replacement;
	return replacement?.kind === 'replace' && replacement.suffix !== undefined;
}

function together(site: CallSite, mapping: Mapping, session: Session): CallSite {
	const { concurrency } = session.options;
	return concurrency === undefined
		? concurrent(site, mapping)
		: limited(site, mapping, concurrency, session);
}

function concurrent(site: CallSite, mapping: Mapping): CallSite {
	if (typeof mapping.concurrent === 'string')
		return blocked(site, `\`map\` cannot become \`Promise.all\`: ${mapping.concurrent}`);
	return {
		...site,
		edits: mapping.concurrent,
		change: { kind: 'map-to-promise-all', title: 'await the mapped promises together' },
	};
}

function limited(site: CallSite, mapping: Mapping, limit: number, session: Session): CallSite {
	if (typeof mapping.limited === 'string')
		return blocked(site, `\`map\` cannot be limited: ${mapping.limited}`);
	const limiter = findLimiter(site.file, session);
	if ('code' in limiter) return { ...site, block: limiter };
	return {
		...site,
		edits: mapping.limited(limit, limiter.local),
		limiter,
		change: { kind: 'map-to-promise-all', title: `await the mapped promises, ${limit} at a time` },
	};
}

function blocked(site: CallSite, message: string): CallSite {
	const block: Block = { code: 'map-shape', message };
	return { ...site, handled: false, block };
}
