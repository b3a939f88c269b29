import type { PlannedOutput } from '../plan/editTexts.ts';
import type { Plan } from '../plan/plan.ts';

/** Files whose changes make a plan of their own. */
export interface PartRequest {
	/** The package, the owners, the directory. */
	readonly name: string;
	/** Whether a file (path relative to the root) is in it; every file is in exactly one part. */
	readonly contains: (path: string) => boolean;
}

/** A part of a migration as a plan. */
export interface PlannedPart {
	readonly name: string;
	/** The part that ends the bridges of the others, and needs all of them. */
	readonly isLast: boolean;
	readonly plan: Plan;
	/** By path relative to the root. */
	readonly outputs: ReadonlyMap<string, PlannedOutput>;
}
