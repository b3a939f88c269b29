import type { Exploration } from '../explore/explore.ts';

/**
 * A function that declares another type than the promise that it returns gets the right type. Its callers
 * that wait for it already are fine; the others work with a promise today, without knowing it.
 */
export function settleHiddenPromises({ units, unitOf }: Exploration): void {
	for (const { sites } of units) {
		for (const site of sites.values()) {
			if (!site.isHidden) continue;
			const hiding = unitOf(site.container);
			for (const [id, call] of hiding?.sites ?? []) {
				if (call.handled || call.block !== undefined) continue;
				const message = `\`${hiding!.label}\` returns a promise under another type, and the call does not wait for it`;
				hiding!.sites.set(id, { ...call, block: { code: 'hidden-promise', message } });
			}
		}
	}
}
