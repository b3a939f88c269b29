import { firstOf } from '../../firstOf.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import { callOf } from '../replace/callOf.ts';
import { findErrorUse, letsErrorGo } from '../seeds/findErrorUse.ts';
import { mayBeSet } from '../seeds/limitOf.ts';
import type { Session, WarningDraft } from '../session.ts';
import { siteId, type Unit } from '../unit.ts';
import type { Outcome } from './decide.ts';
import { findOverlap } from './findOverlap.ts';
import { findPending } from './findPending.ts';
import { newWaitsOf, waitsOf } from './waitsOf.ts';

/** What a rule says to look at where it changes calls. */
export function warnOfReplacements({ replaced }: Outcome, session: Session): WarningDraft[] {
	return [...replaced].flatMap(([unit, sites]) => {
		const hazard = unit.seed?.rule.hazard;
		if (hazard === undefined) return [];
		const { code, message, when } = hazard;
		return sites.flatMap((site) => {
			const { file, start, end } = site;
			if (when !== undefined && !mayBeSet(site, when, session)) return [];
			if (code === 'other-order' && losesOrder(site, session)) return [];
			return [{ file, start, end, code, message }];
		});
	});
}

/** `globSync(pattern).sort()`, `globSync(pattern).length`: the order of the elements does not matter. */
function losesOrder(site: CallSite, { treeOf }: Session): boolean {
	const tree = treeOf(site.file);
	const call = tree && callOf(site, tree);
	const member = call && parentOf(call);
	if (member?.type !== 'MemberExpression' || member.property.type !== 'Identifier') return false;
	const { name } = member.property;
	if (name === 'length') return true;
	const sorted = parentOf(member);
	return (
		/^(?:sort|toSorted)$/.test(name) &&
		sorted?.type === 'CallExpression' &&
		sorted.arguments.length === 0
	);
}

/** Names the calls whose error is another one, where nobody sees who handles it. */
export function warnOfErrors({ replaced }: Outcome, session: Session): WarningDraft[] {
	return [...replaced].flatMap(([unit, sites]) => {
		const limits = (unit.seed!.rule.limits ?? []).filter((limit) => limit.kind === 'caught');
		if (limits.length === 0) return [];
		const hasOthers = limits.some(({ isMinor }) => !isMinor);
		return sites.flatMap((site) => {
			const tree = session.treeOf(site.file);
			const call = tree && callOf(site, tree);
			if (tree === undefined || call === undefined) return [];
			const { file, start, end } = site;
			const message =
				hasOthers && letsErrorGo(call, tree, session)
					? `the error of \`${unit.label}\` has other members now, and is handled elsewhere`
					: firstOf(limits, (limit) =>
							limit.warns === undefined ? undefined : findErrorUse(call, limit, tree, session),
						);
			if (message === undefined) return [];
			return [{ file, start, end, code: 'other-error' as const, message }];
		});
	});
}

/** Names the promises that nobody handles while a call is awaited that was done at once. */
export function warnOfPending(
	units: readonly Unit[],
	outcome: Outcome,
	session: Session,
): WarningDraft[] {
	const warnings = new Map<string, WarningDraft>();
	for (const { label, site } of newWaitsOf(units, outcome)) {
		const tree = session.treeOf(site.file);
		for (const place of tree === undefined ? [] : findPending(tree, site, session)) {
			const message = `nobody handles this promise while \`${label}\` is awaited`;
			warnings.set(siteId(place), { ...place, code: 'left-pending', message });
		}
	}
	return [...warnings.values()];
}

/** Names the callbacks that ran one after the other, and overlap now where others see in which order. */
export function warnOfOverlaps(
	units: readonly Unit[],
	outcome: Outcome,
	session: Session,
): WarningDraft[] {
	const warnings = new Map<string, WarningDraft>();
	for (const { label, site } of waitsOf(units, outcome)) {
		const found = findOverlap(site, session);
		if (found === undefined) continue;
		const { text, ...place } = found;
		const message = `\`${text}\` comes in the order in which the runs are done, which wait for \`${label}\``;
		warnings.set(siteId(place), { ...place, code: 'runs-overlap', message });
	}
	return [...warnings.values()];
}

/** Names the maps whose calls of a library run at the same time now, in any number. */
export function warnOfFanOut(
	units: readonly Unit[],
	{ migrated }: Outcome,
	{ options }: Session,
): WarningDraft[] {
	if (options.concurrency !== undefined) return [];
	const labels = new Map<string, string>();
	for (const unit of units) {
		if (!unit.isOfLibrary || unit.seed?.rule.cost === 'fast') continue;
		for (const [id, { container, handled }] of unit.sites)
			if (migrated.has(id) || handled) labels.set(container, unit.label);
	}
	return units.flatMap((unit) => {
		const label = [...unit.facts.keys()].map((id) => labels.get(id)).find((each) => each);
		if (label === undefined) return [];
		return [...unit.sites].flatMap(([id, { mapping, change, file, start, end }]) => {
			const isTogether = change?.kind !== 'array-method-to-loop';
			if (mapping === undefined || mapping.isCollected || !isTogether || !migrated.has(id))
				return [];
			const message = `as many calls of \`${label}\` run at the same time as the array has elements`;
			return [{ file, start, end, code: 'fan-out' as const, message }];
		});
	});
}
