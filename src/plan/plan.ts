/** Replacement of `[start, end)` (UTF-16 offsets) by `text`; `start === end` inserts. */
export interface TextEdit {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/**
	 * Where an insertion belongs when several meet at one offset: `close` ends what stands before the
	 * offset and comes first (innermost first), `open` begins what follows (outermost first).
	 */
	readonly side?: 'open' | 'close';
	/** Length of the range the insertion wraps; orders insertions of the same side at one offset. */
	readonly span?: number;
	/** Where the range goes, with everything that is inserted in it; `text` is empty then. */
	readonly to?: number;
}

/** One reviewed change. Plain data: the edit stage needs nothing else. */
export interface Decision {
	/** Index in `Plan.decisions`. */
	readonly id: number;
	/** Path relative to the root. */
	readonly file: string;
	/** Range of the construct that changes, UTF-16 offsets into the source. */
	readonly start: number;
	readonly end: number;
	/** 1-based line of `start`. */
	readonly line: number;
	readonly kind: DecisionKind;
	/** What changes, for people: "await the call of `load`". */
	readonly title: string;
	/** The decision that this one follows from, or the rule that started the chain. */
	readonly because: { readonly decision: number } | { readonly rule: string };
	readonly edits: readonly TextEdit[];
}

/** A site that stays as it is, and why. */
export interface Refusal {
	readonly file: string;
	readonly start: number;
	readonly end: number;
	/** 1-based. */
	readonly line: number;
	readonly code: RefusalCode;
	/** With `caller-blocked`: the code of the obstacle at the end of the chain of callers. */
	readonly obstacle?: RefusalCode | undefined;
	/** With `caller-blocked`: the functions between this site and the obstacle, the nearest first. */
	readonly chain?: readonly ChainStep[] | undefined;
	/** In a file that this run was not asked to change. */
	readonly isOutside?: true | undefined;
	/** One sentence about this site. */
	readonly message: string;
	readonly suggestion: string;
	/** The rule whose migration stops here. */
	readonly rule: string;
}

/** A function that cannot follow, on the way from a refused site to its obstacle. */
export interface ChainStep {
	/** Where it calls the one before; absent where that is handed to it. */
	readonly file?: string | undefined;
	/** 1-based. */
	readonly line?: number | undefined;
	/** What it does with the one before, for people: "`list` calls `load`". */
	readonly title: string;
}

/** Something that the reviewer of a change should know. */
export interface Warning {
	readonly file: string;
	readonly start: number;
	readonly end: number;
	/** 1-based. */
	readonly line: number;
	readonly code: WarningCode;
	/** One sentence about this place. */
	readonly message: string;
	readonly suggestion: string;
}

/** A function that a package exports, and that gives its callers something else now. */
export interface BreakingChange {
	/** Name of the package. */
	readonly package: string;
	/** `Warehouse.load` */
	readonly name: string;
	readonly file: string;
	readonly start: number;
	readonly end: number;
	/** 1-based. */
	readonly line: number;
	/** The decision that changes it. */
	readonly decision: number;
	/** A line for the package's changelog. */
	readonly changelog: string;
}

/** A way into a package that leads to no source file: what it exports is not known. */
export interface UntracedEntry {
	readonly package: string;
	/** What is imported: `warehouse/testing`. */
	readonly specifier: string;
	/** The file that the manifest names. */
	readonly target: string;
}

/** A file of the plan, pinned to the content the plan was made from. */
export interface PlannedFile {
	readonly path: string;
	/** sha256 (hex) of the file's bytes. */
	readonly sha256: string;
}

/** A file that the migration adds to the repository. */
export interface CreatedFile {
	/** Path relative to the root. */
	readonly path: string;
	readonly text: string;
	/** What it imports, with the ranges that the manifest needs. */
	readonly dependencies: Readonly<Record<string, string>>;
}

/** What a plan is one of, when a migration was split into several. */
export interface SplitPart {
	readonly by: 'package' | 'codeowners' | 'directory';
	/** The package, the owners, the directory; `finish` for the last part. */
	readonly name: string;
	/** From 1. */
	readonly part: number;
	readonly of: number;
	/** File names of the plans that have to be applied before this one. */
	readonly after: readonly string[];
	/** Functions of the part that change with the last one only. */
	readonly waiting: readonly WaitingFunction[];
}

export interface WaitingFunction {
	readonly name: string;
	readonly file: string;
	readonly start: number;
	readonly end: number;
	/** 1-based. */
	readonly line: number;
	/** Why it cannot have two forms meanwhile. */
	readonly reason: string;
}

/** Everything a migration will do, as serializable data. */
export interface Plan {
	readonly version: 1;
	readonly transform: string;
	readonly rules: readonly string[];
	/** Files that the decisions change. */
	readonly files: readonly PlannedFile[];
	/** Files that do not exist yet. */
	readonly created: readonly CreatedFile[];
	/** Copies of helpers that nothing uses any more: the only files that are ever deleted. */
	readonly deleted: readonly PlannedFile[];
	readonly decisions: readonly Decision[];
	readonly refusals: readonly Refusal[];
	readonly warnings: readonly Warning[];
	readonly breaking: readonly BreakingChange[];
	readonly untracedEntries: readonly UntracedEntry[];
	/** Rules in the transform's own options that nothing in the files is meant by. */
	readonly unmatchedRules?: readonly string[] | undefined;
	readonly summary: PlanSummary;
	/** Set for a part of a migration that was split. */
	readonly split?: SplitPart | undefined;
}

/** Calls that resolve to a seed. */
export interface SeedCallCounts {
	readonly found: number;
	readonly migrated: number;
	readonly handled: number;
}

export interface PlanSummary {
	/** Source files looked at: those that change, stay, are refused and failed, each of them once. */
	readonly filesSeen: number;
	/** Files that decisions change. */
	readonly filesChanged: number;
	/** Files with nothing to change. */
	readonly filesUnchanged: number;
	/** Files that stay as they are because of what their refusals say. */
	readonly filesRefused: number;
	/** Files that could not be parsed or read; each has a refusal. */
	readonly filesFailed: number;
	/** Calls that resolve to a seed of the rules, handled ones included. */
	readonly seedCalls: number;
	/** Calls of seeds that this plan migrates. */
	readonly seedCallsMigrated: number;
	/** Calls of seeds that were already awaited or otherwise handled. */
	readonly seedCallsHandled: number;
	/** The same counts per file with such a call. */
	readonly seedCallsByFile: Readonly<Record<string, SeedCallCounts>>;
	/** `await`s inserted, per file. */
	readonly awaitsByFile: Readonly<Record<string, number>>;
	/** Functions made async. */
	readonly functionsMadeAsync: number;
	/** Calls identified by their import binding because the module could not be resolved. */
	readonly identifiedByBinding: number;
	/** Calls identified by name only (`--by-name`). */
	readonly identifiedByName: number;
}

export type RefusalCode = import('./refusalCodes.ts').RefusalCode;
export type WarningCode = import('./warningCodes.ts').WarningCode;
export type DecisionKind = import('./decisionKinds.ts').DecisionKind;
