import type { createColors } from 'picocolors';
import type { CheckOutcome } from '../check/projectCheck.ts';
import type { FormatReport } from '../format/formatChanges.ts';
import type { PlannedOutput } from '../plan/editTexts.ts';
import type { CreatedFile, Plan, PlannedFile } from '../plan/plan.ts';
import type { ScanResult } from '../scan/scanResult.ts';
import type { SelectionOutcome } from '../select/selection.ts';
import type { NewError } from '../verify/newErrors.ts';

/** What one transform did: the only step of `run`, `plan` and `apply`, or one of a pipeline. */
export interface Step {
	/** From 1. */
	readonly number: number;
	/** Its lines and offsets are those of the texts that the step was given. */
	readonly plan: Plan;
	/** Texts before and after the step, by path relative to the root. */
	readonly outputs: ReadonlyMap<string, PlannedOutput>;
	/** Paths of the files that the step changes, creates or deletes, sorted. */
	readonly changed: readonly string[];
	/** Why nothing may be written: what the compiler would say of the result. */
	readonly newErrors: readonly NewError[];
	/** What was left out, where only a part was asked for. */
	readonly selection?: SelectionOutcome | undefined;
	/** Milliseconds per phase. */
	readonly timings: Readonly<Record<string, number>>;
}

/** What is known when a command that plans or applies ends. */
export interface Outcome {
	readonly command: 'run' | 'plan' | 'apply' | 'migrate';
	/** Absolute path of the repository. */
	readonly root: string;
	/** One, except for `migrate`. */
	readonly steps: readonly Step[];
	/** The files that change, pinned to what was on disk. */
	readonly files: readonly PlannedFile[];
	/** Files that were not on disk, as the last step leaves them. */
	readonly created: readonly CreatedFile[];
	/** Copies of helpers that were on disk and go. */
	readonly deleted: readonly PlannedFile[];
	/** From what was on disk to what the last step leaves, by path relative to the root. */
	readonly outputs: ReadonlyMap<string, PlannedOutput>;
	/** Paths of the files that change, are created or deleted, sorted. */
	readonly changed: readonly string[];
	/** Whether the changes were written to disk. */
	readonly written: boolean;
	/** Whether something that would change makes the command fail. */
	readonly check: boolean;
	/** Whether something that is left alone makes the command fail. */
	readonly strict: boolean;
	/** What the formatter of the repository did, when it was asked. */
	readonly format?: FormatReport | undefined;
	/** How the project's own check ended; unless it passed, the files have their old content again. */
	readonly verifyCommand?: CheckOutcome | undefined;
	/** Milliseconds of the whole command. */
	readonly total: number;
}

/** What is known when a scan ends. */
export interface ScanOutcome {
	readonly root: string;
	readonly result: ScanResult;
	/** Whether a call that is not short makes the command fail. */
	readonly check: boolean;
}

/** How a report is written, whatever it says. */
export interface ReportStyle {
	/** Whether escape codes for colours are welcome. */
	readonly colour: boolean;
	/** Version of this package. */
	readonly version: string;
}

/** Turns the outcome of a command into text. One format per file. */
export interface Reporter {
	renderOutcome(outcome: Outcome, style: ReportStyle): string;
	/** Absent where the format has nothing to offer for a scan. */
	renderScan?(scan: ScanOutcome, style: ReportStyle): string;
}

/** Functions that colour a text, or leave it alone. */
export type Colours = ReturnType<typeof createColors>;
