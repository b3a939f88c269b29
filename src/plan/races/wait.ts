import type { CallSite } from '../facts.ts';
import type { Unit } from '../unit.ts';

/** A call that was done at once, and is awaited now. */
export interface Wait {
	readonly unit: Unit;
	readonly site: CallSite;
}
