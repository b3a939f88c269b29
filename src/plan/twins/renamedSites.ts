import { type Blocked, isRedirected } from '../decide/block.ts';
import type { CallSite } from '../facts.ts';
import type { TwinFacts } from './describeTwin.ts';

/** The uses of a function with two forms where the new form's name has to be written. */
export function renamedSites({ unit, newForm }: TwinFacts, blocked: Blocked): CallSite[] {
	return [...unit.sites.values()].filter(
		(site) => isRedirected(site, blocked) === (newForm === 'sync'),
	);
}
