import type { createColors } from 'picocolors';
import type { Plan } from '../plan/plan.ts';
import type { NewError } from '../verify/newErrors.ts';

/** What is known when a command ends. */
export interface ReportInput {
	readonly command: 'run' | 'plan' | 'apply';
	readonly plan: Plan;
	/** Paths of the files whose text changes, relative to the root. */
	readonly changed: readonly string[];
	/** Whether the changes were written to disk. */
	readonly written: boolean;
	/** Why nothing may be written: what the compiler would say of the result. */
	readonly newErrors?: readonly NewError[];
	/** Milliseconds per phase. */
	readonly timings: Readonly<Record<string, number>>;
	/** Milliseconds of the whole command. */
	readonly total: number;
}

/** Turns the outcome of a command into text. One reporter per file. */
export interface Reporter {
	render(result: ReportInput): string;
}

/** Functions that colour a text, or leave it alone. */
export type Colours = ReturnType<typeof createColors>;
