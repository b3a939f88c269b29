import type { CallSite } from '../facts.ts';
import type { Unit } from '../unit.ts';

/** A call that is over only after a wait, and was done at once before. */
export interface Split {
	readonly site: Pick<CallSite, 'file' | 'start' | 'end' | 'name' | 'container' | 'hazards'>;
	/** The call stays as it is: it waited before, too, or nobody waits for it here. */
	readonly isKept?: true;
}

/** A call that was done at once, and is awaited now. */
export interface Wait extends Split {
	readonly unit: Unit;
	readonly site: CallSite;
}

/** A call that stays as it is, of a function that did all or more at once, and waits now. */
export interface KeptCall extends Split {
	/** What is called, as it is written. */
	readonly label: string;
	readonly isKept: true;
}
