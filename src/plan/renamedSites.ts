import { type Blocked, isRedirected } from './block.ts';
import type { TwinFacts } from './describeTwin.ts';
import type { CallSite } from './facts.ts';

/** The uses of a function with two forms where the new form's name has to be written. */
export function renamedSites({ unit, newForm }: TwinFacts, blocked: Blocked): CallSite[] {
	return [...unit.sites.values()].filter(
		(site) => isRedirected(site, blocked) === (newForm === 'sync'),
	);
}
