/** What the HTML page shows, as it is embedded in it. Numbers that name something are indices of its list. */
export interface PageData {
	readonly title: string;
	readonly version: string;
	readonly steps: readonly PageStep[];
	/** What refusals and warnings stand for, by code. */
	readonly codes: Readonly<Record<string, PageCode>>;
}

export interface PageCode {
	readonly summary: string;
	readonly suggestion: string;
	/** Where more is said about it. */
	readonly url: string;
}

/** One transform and what it did. */
export interface PageStep {
	readonly title: string;
	/** How much of what, in one sentence. */
	readonly outcome: string;
	readonly rules: readonly string[];
	/** Packages, or folders where there is only one package. */
	readonly groups: readonly string[];
	readonly kinds: readonly string[];
	/** Sorted by path: those that change, and those with a site. */
	readonly files: readonly PageFile[];
	readonly decisions: readonly PageDecision[];
	readonly sites: readonly PageSite[];
}

export interface PageFile {
	readonly path: string;
	readonly group: number;
	readonly added: number;
	readonly removed: number;
	/** Empty where nothing changes. */
	readonly hunks: readonly PageHunk[];
	/** The file is created. */
	readonly isNew?: true;
	/** The file is deleted. */
	readonly isDeleted?: true;
	/** The change is too large to be shown. */
	readonly isHuge?: true;
}

/** Neighbouring lines that change, with three around them. */
export interface PageHunk {
	/** 1-based numbers of the first line. */
	readonly old: number;
	readonly new: number;
	/** As in a patch: each begins with a space, `-` or `+`. */
	readonly lines: readonly string[];
}

export interface PageDecision {
	readonly file: number;
	/** 1-based, in the text before. */
	readonly line: number;
	readonly kind: number;
	readonly title: string;
	/** The decision that it follows from. */
	readonly because?: number;
	/** Where it follows from none. */
	readonly rule?: number;
	/** The innermost function around it that becomes async: a decision. */
	readonly within?: number;
}

/** A place that is left alone, or that the reviewer should look at. */
export interface PageSite {
	readonly type: 'error' | 'refusal' | 'warning' | 'breaking';
	readonly file: number;
	readonly line: number;
	readonly code: string;
	readonly message: string;
	/** The first line of the text around it, and that text. */
	readonly excerpt?: readonly [first: number, lines: readonly string[]];
}
