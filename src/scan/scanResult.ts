/** A place as people read it. */
export interface ScanPlace {
	/** Relative to the root, with `/`. */
	readonly file: string;
	/** 1-based. */
	readonly line: number;
	readonly column: number;
}

/** One step on the way to a blocking call: a function, and where the next one is used in it. */
export interface ScanStep extends ScanPlace {
	readonly label: string;
}

/** What can be done about a blocking call. */
export type Remedy =
	/** There is an asynchronous form of the function. */
	| 'async-form'
	/** It computes, or has no asynchronous form: only another thread keeps it from blocking. */
	| 'offload'
	/** It is so short that it may stay. */
	| 'fast';

/** What the measured time asks for: https://nodejs.org/learn/asynchronous-work/dont-block-the-event-loop */
export type Urgency = 'leave' | 'consider' | 'should' | 'must';

/** A call that blocks the event loop and is reached from async code or a callback of the event loop. */
export interface BlockingCall extends ScanPlace {
	/** What is called: `readFileSync`. */
	readonly name: string;
	/** The rule that names it, such as `node:fs#readFileSync`. */
	readonly rule: string;
	readonly remedy: Remedy;
	/** One sentence: the asynchronous form, or why there is none. */
	readonly advice: string;
	/** From the async function, or what runs a callback later, down to the function with the call. */
	readonly path: readonly ScanStep[];
	/** With a profile: the longest time that one run of it blocked. */
	readonly measured?: Measured;
}

export interface Measured {
	/** Milliseconds of the longest run. */
	readonly longest: number;
	/** Milliseconds of all runs. */
	readonly total: number;
	readonly runs: number;
	readonly urgency: Urgency;
}

/** A function of the repository that a profile shows to block, without a blocking call in it. */
export interface HotFunction extends ScanPlace {
	readonly label: string;
	readonly measured: Measured;
}

/** What `asyncshift scan` found. */
export interface ScanResult {
	readonly version: 1;
	readonly filesSeen: number;
	/** Blocking calls that neither async code nor a callback of the event loop is seen to reach. */
	readonly unreached: number;
	/** Blocking calls that a comment, such as `asyncshift-ignore-next-line`, says to leave out. */
	readonly ignored: number;
	readonly calls: readonly BlockingCall[];
	readonly hot: readonly HotFunction[];
}
