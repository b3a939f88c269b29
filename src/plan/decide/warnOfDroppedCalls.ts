import type { CallSite } from '../facts.ts';
import type { Session, WarningDraft } from '../session.ts';
import { siteId, type Unit } from '../unit.ts';
import type { Outcome } from './decide.ts';
import type { DroppedCalls } from './droppedCalls.ts';

/** An awaited call, and what it calls. */
interface Wait {
	readonly unit: Unit;
	readonly site: CallSite;
}

/** Names the calls that did not have to wait for a function that was async, and that it outlives now. */
export function warnOfDroppedCalls(
	units: readonly Unit[],
	{ migrated }: Outcome,
	dropped: DroppedCalls,
	session: Session,
): WarningDraft[] {
	const waits = units.flatMap((unit) =>
		[...unit.sites].flatMap(([id, site]) =>
			migrated.has(id) || (site.handled && unit.wasSync && !unit.isReplaced)
				? [{ unit, site }]
				: [],
		),
	);
	const awaited = new Set(
		waits.flatMap(({ site }) => (site.handled || site.passesOn ? [] : [siteId(site)])),
	);
	const warnings = new Map<string, WarningDraft & { readonly wait: Wait }>();
	for (const wait of waits) {
		const { site } = wait;
		// What gave a promise before was not done at once.
		if (!site.containerIsAsync && !wait.unit.wasSync) continue;
		for (const { file, start, end, isKept, overlapping } of dropped.behind(site)) {
			const place = { file, start, end };
			const id = siteId(place);
			if (awaited.has(id)) continue;
			const known = warnings.get(id)?.wait;
			if (known !== undefined && !isBefore(wait, known)) continue;
			if (overlapping !== undefined) {
				warnings.set(id, { ...place, ...overlapping, wait });
				continue;
			}
			const what = isKept ? 'other code runs before this is waited for' : 'nobody waits for this';
			const message = `${what}, which now awaits ${describePath(wait, waits, session)}`;
			warnings.set(id, { ...place, code: 'finishes-later', message, wait });
		}
	}
	return [...warnings.values()].map(({ wait: _, ...warning }) => warning);
}

/** What a function awaits first is what makes it wait. */
function isBefore({ site }: Wait, { site: other }: Wait): boolean {
	if (site.container !== other.container) return site.container < other.container;
	return site.start < other.start;
}

/** From an awaited call to the one that blocked. */
function describePath(wait: Wait, waits: readonly Wait[], session: Session): string {
	const path = [wait];
	for (let last = wait; !last.unit.isReplaced; ) {
		const next = waits.find(
			(each) => last.unit.facts.has(each.site.container) && !path.includes(each),
		);
		if (next === undefined) break;
		path.push(next);
		last = next;
	}
	const names = path.map(({ unit }) => `\`${unit.label}\``).join(', which awaits ');
	const { file, start } = path.at(-1)!.site;
	return `${names} (${session.relative(file)}:${session.lineOf(file, start)})`;
}
