import type { DecisionKind, Refusal, RefusalCode } from '../plan/plan.ts';

/** Which of the proposed changes a run is to make. */
export interface Selection {
	/** Only groups of these kinds of decisions; all kinds when undefined, nothing when there is none. */
	readonly kinds?: readonly DecisionKind[] | undefined;
	/** Only these refusals are reported; all when undefined. */
	readonly codes?: readonly RefusalCode[] | undefined;
	/** At most this many files change. */
	readonly maxFiles?: number | undefined;
	/** Files that changed in this run already, by path relative to the root: they count, and are free. */
	readonly changed?: ReadonlySet<string> | undefined;
}

/** What a selection left out, for the report. */
export interface SelectionOutcome {
	/** Groups of changes that are made. */
	readonly taken: number;
	/** Groups that `kinds` left out, by what they consist of: `await-call, make-async`. */
	readonly otherKinds: Readonly<Record<string, number>>;
	/** What waits for a later run because of `maxFiles`. */
	readonly waiting: { readonly groups: number; readonly files: number };
	/** Groups that change more files than `maxFiles` by themselves. */
	readonly tooLarge: readonly {
		readonly title: string;
		readonly file: string;
		readonly line: number;
		readonly files: number;
	}[];
	/** Groups that were turned down when asked about. */
	readonly declined: number;
}

/** The refusals that were asked for, with the callers that stay behind because of them. */
export function filterRefusals(
	refusals: readonly Refusal[],
	{ codes }: Selection,
): readonly Refusal[] {
	if (codes === undefined) return refusals;
	return refusals.filter(
		({ code, obstacle }) =>
			codes.includes(code) || (obstacle !== undefined && codes.includes(obstacle)),
	);
}
