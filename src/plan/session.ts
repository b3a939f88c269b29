import { relative } from 'node:path';
import type { Oracle } from '../resolve/oracle.ts';
import { ReferenceIndex } from '../resolve/referenceIndex.ts';
import type { Rule } from '../rules/rule.ts';
import { ParseError } from '../syntax/parse.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { TreeCache } from '../syntax/treeCache.ts';
import { noteFile } from '../watch/position.ts';
import type { Draft } from './decide/decide.ts';
import type { Block, Place } from './facts.ts';
import { Lines } from './lines.ts';
import type {
	BreakingChange,
	Plan,
	PlanSummary,
	Refusal,
	RefusalCode,
	WarningCode,
} from './plan.ts';
import type { Unit } from './unit.ts';

/** Choices of the user that change what a transform decides. */
export interface PlanOptions {
	readonly rules: readonly Rule[];
	/** What to do with a function that some caller cannot await: keep it sync, or keep a sync twin. */
	readonly onBlocked: 'refuse' | 'twin';
	/** What to do with a function that a package exports, when its result would change. */
	readonly publicApi?: 'allow' | 'refuse' | 'twin';
	/** Accept members of untyped values by their name. */
	readonly byName: boolean;
	/** What to do with a callback whose declared result is `void`; refuse when absent. */
	readonly voidCallbacks?: 'refuse' | 'fix';
	/** Whether the calls of a `map` run at the same time: `auto` where that shows nowhere (the default). */
	readonly arrayMap?: 'auto' | 'concurrent' | 'sequential';
	/** How many of them at most. */
	readonly concurrency?: number;
	/** Look at the given files only, without libraries and imports. */
	readonly isolated?: boolean;
}

/** A refusal before it gets its line and its place in the plan. */
export interface RefusalDraft extends Place {
	readonly code: RefusalCode;
	readonly obstacle?: RefusalCode;
	readonly chain?: Refusal['chain'];
	readonly message: string;
	readonly rule: string;
}

/** A breaking change before it gets its line. */
export type BreakingDraft = Omit<BreakingChange, 'line'>;

/** A warning before it gets its line. */
export interface WarningDraft extends Place {
	readonly code: WarningCode;
	readonly message: string;
}

/** What a transform wants to do. */
export interface Proposal {
	readonly drafts: readonly Draft[];
	readonly refusals: readonly RefusalDraft[];
	readonly warnings: readonly WarningDraft[];
	readonly breaking: readonly BreakingDraft[];
	readonly untracedEntries: Plan['untracedEntries'];
	readonly unmatchedRules?: Plan['unmatchedRules'];
	/** Absolute paths of files that are to go: copies of helpers, as they were written. */
	readonly deleted?: readonly string[];
	readonly summary: Pick<
		PlanSummary,
		| 'seedCalls'
		| 'seedCallsMigrated'
		| 'seedCallsHandled'
		| 'seedCallsByFile'
		| 'functionsMadeAsync'
		| 'identifiedByBinding'
		| 'identifiedByName'
	>;
	/** The units that change, to find those that are behind something wrong with the result. */
	readonly units: readonly Unit[];
	/** Functions that stay synchronous in one part of the files, and are async once all have changed. */
	readonly waiting?: readonly WaitingDraft[];
}

/** A function that waits for the last part, before it gets its line. */
export type WaitingDraft = Omit<NonNullable<Plan['split']>['waiting'][number], 'line'>;

/** What turned out wrong when the result was checked, and must not be proposed again. */
export interface Withdrawn {
	readonly units: Map<Unit, Block>;
	/** By site id. */
	readonly sites: Map<string, Block>;
}

/** Characters. The largest source files that people write have three million; parsing takes gigabytes. */
const largest = 4_000_000;

/** Tells what to change; may be asked again with what a check of the result ruled out. */
export interface Propose {
	(withdrawn: Withdrawn): Proposal;
	/**
	 * The same for some of the files alone: what of the whole they can change by themselves while all others
	 * stay as they are. Absent: there is nothing better than to give up what reaches further.
	 *
	 * @param withdrawn what the whole does not change
	 * @param contains whether a file (absolute path) is among them
	 */
	within?(withdrawn: Withdrawn, contains: (file: string) => boolean): Propose;
}

/** Everything that deciding may look at: texts, trees, references and types of one workspace. */
export class Session {
	readonly root: string;
	/** Source texts by absolute path. */
	readonly texts: ReadonlyMap<string, string>;
	readonly oracle: Oracle;
	readonly index: ReferenceIndex;
	readonly options: PlanOptions;
	readonly isEditable: (file: string) => boolean;
	/** Files that do not parse, with the parser's words. */
	readonly failures: Map<string, { readonly message: string; readonly line: number }>;
	/** Files that are no text: what `texts` has of them is a guess. */
	readonly unreadable: ReadonlySet<string>;
	readonly #trees: TreeCache;
	readonly #lines: Map<string, Lines>;

	constructor(input: {
		readonly root: string;
		readonly texts: ReadonlyMap<string, string>;
		readonly oracle: Oracle;
		readonly options: PlanOptions;
		readonly isEditable: (file: string) => boolean;
		readonly unreadable?: ReadonlySet<string>;
		/** A session over the same texts, whose work need not be done again. */
		readonly like?: Session;
	}) {
		this.root = input.root;
		this.texts = input.texts;
		this.oracle = input.oracle;
		this.options = input.options;
		this.isEditable = input.isEditable;
		this.unreadable = input.unreadable ?? new Set();
		const { like } = input;
		this.index = like?.index ?? new ReferenceIndex(input.texts, input.oracle);
		this.failures = like?.failures ?? new Map();
		this.#trees = like ? like.#trees : new TreeCache((path) => input.texts.get(path) ?? '');
		this.#lines = like ? like.#lines : new Map();
	}

	/** The same workspace, where only these files may be changed, as far as they may be at all. */
	within(contains: (file: string) => boolean): Session {
		const isEditable = (file: string): boolean => contains(file) && this.isEditable(file);
		return new Session({ ...this, isEditable, like: this });
	}

	/** A path as people know it. */
	relative(file: string): string {
		return relative(this.root, file).replaceAll('\\', '/');
	}

	/** 1-based line of an offset. */
	lineOf(file: string, offset: number): number {
		let lines = this.#lines.get(file);
		if (lines === undefined) {
			lines = new Lines(this.texts.get(file) ?? '');
			this.#lines.set(file, lines);
		}
		return lines.lineAt(offset);
	}

	get parseTime(): number {
		return this.#trees.elapsed;
	}

	/** The tree of a file; undefined when it is no text, or does not parse, which is noted as a failure. */
	readonly treeOf = (file: string): SyntaxTree | undefined => {
		if (this.failures.has(file) || this.unreadable.has(file)) return undefined;
		noteFile(file);
		const size = this.texts.get(file)?.length ?? 0;
		if (size > largest) {
			const message = `the file is too large to be parsed (${(size / 1e6).toFixed(1)} MB)`;
			this.failures.set(file, { message, line: 1 });
			return undefined;
		}
		try {
			return this.#trees.get(file);
		} catch (error) {
			if (!(error instanceof ParseError)) throw error;
			this.failures.set(file, { message: error.message, line: error.line ?? 1 });
			return undefined;
		}
	};
}
