import type {
	ArgumentLimit,
	BridgeKind,
	DroppedOption,
	HandOver,
	Outcome,
	Product,
	RuleHazard,
	RuleVersions,
	TypedPromise,
} from './rule.ts';

/** What a function does with a path that it is given. */
export interface PathUse {
	/** The position of the path. */
	readonly argument: number;
	/** Each element of an array at that position may be one. */
	readonly isList?: true;
	/** It only asks whether something is there, reads what is there, or changes it. */
	readonly use: 'looks' | 'reads' | 'changes';
	/** Nothing of what was there is left. */
	readonly clears?: true;
	/** The position of what takes the place of all that is there, piece by piece. */
	readonly content?: number;
}

/** A rule of a preset, with where it is documented. */
export interface PresetRule {
	/** In the text form that `parseRule` reads. */
	readonly rule: string;
	/** The page that states the async form. */
	readonly source: string;
	/** What to look at where the async form is not quite the same. */
	readonly note?: string;
	/** It only reads, as its page says: calls of it may run at the same time. */
	readonly reads?: true;
	/** What it does with which paths; absent: it is about the first argument. */
	readonly paths?: readonly PathUse[];
	/** One call is so short that it may stay where nothing else is known. */
	readonly cost?: 'fast';
	/** Arguments that the async form does not take. */
	readonly limits?: readonly ArgumentLimit[];
	/** Written after the call, where the promise is not of the same result: `.then(() => true, () => false)`. */
	readonly suffix?: string;
	/** The suffix picks the result out of the promise's, and does nothing else. */
	readonly picksResult?: true;
	/** What the suffix makes of a promise that says by its end what the function gave. */
	readonly outcome?: Outcome;
	readonly typed?: TypedPromise;
	readonly dropped?: DroppedOption;
	readonly takes?: readonly number[];
	readonly hazard?: RuleHazard;
	readonly versions?: RuleVersions;
	readonly bridge?: BridgeKind;
	readonly handOver?: HandOver;
	readonly product?: Product;
}

/** Functions that block and have no faithful async form: their calls are listed, not changed. */
export interface PresetGap {
	/** `global` for what the environment provides by itself. */
	readonly module: string;
	readonly functions: readonly string[];
	/** A clause that goes on after the function's name: "works on a file descriptor, …". */
	readonly why: string;
	readonly source: string;
}

/** A bundled set of rules. */
export interface Preset {
	readonly name: string;
	/** One sentence. */
	readonly summary: string;
	readonly rules: readonly PresetRule[];
	readonly gaps?: readonly PresetGap[];
	/** What one could expect here and is left out on purpose. */
	readonly notIncluded: readonly { readonly what: string; readonly why: string }[];
}
