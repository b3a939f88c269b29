/** What a library does with what a function of yours returns, now that this is a promise. */
export type Fate =
	/** The promise is awaited, and a rejection goes where an error went. */
	| 'awaited'
	/** Nobody waits, but a rejection goes where an error went. */
	| 'caught'
	/** Called by the event loop, once: nobody waits, and a rejection is unhandled as the error was. */
	| 'ignored'
	/** The same, again and again: a run may start before the one before it is done. */
	| 'overlapping'
	/** Called in the middle of something that goes on and may rely on what the callback does. */
	| 'ordered'
	/** The result is used at once. */
	| 'needed'
	/** The promise would be taken for something else. */
	| 'misread'
	/** What comes after the first `await` would never happen. */
	| 'cut-off'
	/** An error is handled, a rejection is not. */
	| 'uncaught';

/**
 * What a library begins with one function after the other, and waits for only then: none sees what another does
 * behind a wait. Those with the same name, whatever its first letter, begin together.
 */
export interface SideBySide {
	/** `object`: those about the same object, which they change; `program`: those of all objects that the library keeps. */
	readonly among: 'object' | 'program';
	/** The member beside it that gives the class of the objects it is about: it is about its own object when absent. */
	readonly subject?: string;
	/** Members of what it is handed that lead to this object. */
	readonly through?: readonly string[];
	/** A decorator of classes that names those which are begun together; a class that has it begins alone. */
	readonly listedBy?: string;
}

/** A documented fact about functions of a library. */
export interface Fact {
	/**
	 * `setTimeout`, `new Worker`, or `Process.on` for a member of a type and of what extends it; `*`
	 * stands for any owner or any name.
	 */
	readonly names: readonly string[];
	readonly fate: Fate;
	/** Why it is refused, as the end of a sentence about the site; the fate's own reason when absent. */
	readonly reason?: string;
	/** Position of the callback among the arguments, from the end when negative; any when absent. */
	readonly position?: number;
	/** The callback stands in a queue with others, which run without anything in between. */
	readonly isQueued?: boolean;
	/**
	 * The event loop calls it by itself, as soon as the code that hands it over gives way; behind a delay in
	 * milliseconds that stands at a position, where there is one.
	 */
	readonly putsOff?: { readonly delay?: number };
	/** Called in the middle of something, which the event loop runs as a rule: an event that comes from outside. */
	readonly isLater?: true;
	/** Called while the program starts, before anybody can ask it for anything. */
	readonly isStart?: true;
	/** Holds when the first argument is one of these strings. */
	readonly events?: readonly string[];
	/** Events of the same object that come after these: a listener of one may rely on this listener. */
	readonly before?: readonly string[];
	/** Position of the parameter that a callback calls when it is done: one that returns a promise must not have it. */
	readonly done?: number;
	/** Position of the parameter that must not be used after the callback returned. */
	readonly settled?: number;
	/**
	 * The parameter by which the callback answers, at a position. A promise that ends before the answer is sent
	 * gives another one, unless it gives what the parameter's methods give; those in `quiet` answer nothing. One in
	 * `sends` ends everything: what comes after the callback does not run, whether that calls `done` or not.
	 */
	readonly answers?: {
		readonly position: number;
		readonly quiet: readonly string[];
		readonly sends?: readonly string[];
	};
	/**
	 * Position of the parameter that calls the callbacks after this one: one that drops what this returns
	 * lets nobody wait for them.
	 */
	readonly passesOn?: number;
	/**
	 * Types of the library's functions by which alone a callback lets it go on: what the callback gives is not waited
	 * for. What stands behind a call of one comes when the callbacks after this one have returned.
	 */
	readonly goesOnBy?: readonly string[];
	/** Members that only work until the callback returns. */
	readonly atOnce?: readonly string[];
	/** Options in the call that make the library call the callback in the middle of something. */
	readonly orderedBy?: readonly string[];
	/** These names are a convention: functions of yours with such a name count, too. */
	readonly isConvention?: boolean;
	/** Holds where the project depends on one of these packages. */
	readonly beside?: readonly string[];
	/** Members that it does not hold for. */
	readonly except?: readonly string[];
	/** What runs the callbacks later, and decides what becomes of their promises: see {@link Receiver.starts}. */
	readonly startedBy?: readonly Fact[];
	/** A property that keeps the callback, for whoever reads it: what calls it then gets what the callback gives. */
	readonly isKept?: true;
	/** The call gives what the callback gives, which it runs at once: a promise is waited for where the call stands. */
	readonly givesResult?: true;
	/** A decorator that does what those do which it is given. */
	readonly combines?: true;
	/** What gets its errors, where the program calls it, is told of a rejection alone, or of what is thrown alone. */
	readonly failures?: {
		readonly by: readonly Fact[];
		readonly getsOnly: 'rejections' | 'errors';
	};
	/** It is begun together with others, and the library waits for all of them only then. */
	readonly sideBySide?: SideBySide;
	/** First and last major version of the library that it holds for. */
	readonly from?: number;
	readonly until?: number;
	/** Where it is documented. */
	readonly source: string;
}

/** What is known of a library that calls functions which it is given. Nearest facts first. */
export interface Receiver {
	/** The package whose version counts. */
	readonly package: string;
	/** Packages that declare its types, when not the package itself. */
	readonly declaredBy?: readonly string[];
	/** Functions and members that take a callback. */
	readonly callbacks?: readonly Fact[];
	/** Types of callbacks, whoever takes them. */
	readonly types?: readonly Fact[];
	/** Types that a callback is declared to return. */
	readonly results?: readonly Fact[];
	/** Members that a class or an object of yours provides: `OnModuleInit.onModuleInit`. */
	readonly members?: readonly Fact[];
	/** Types of objects of yours whose functions it calls, in objects within them as well. */
	readonly maps?: readonly Fact[];
	/**
	 * Functions that call the methods of an object that they are given at a position, or in this property of the only
	 * argument.
	 */
	readonly opens?: readonly (Fact & { readonly property: string })[];
	/** Decorators of methods. */
	readonly decorators?: readonly Fact[];
	/** Members that emit an event to somebody else: what listens to it here is not called. */
	readonly sends?: readonly Pick<Fact, 'names' | 'source'>[];
	/**
	 * Members that run the callbacks which were given before, or let them be run: their fate is that of the
	 * promises, and `awaited` says that what they give has to be awaited.
	 */
	readonly starts?: readonly Fact[];
	/** Members that are given what gets the errors of callbacks: see {@link Fact.failures}. */
	readonly failures?: readonly Fact[];
	/** Functions that only work until the function that calls them gives way. */
	readonly immediate?: readonly Fact[];
}

/** Members that listen: what happens before is missed. */
export const listening = ['on', 'once', 'addListener', 'addEventListener'];

/** The members that add a listener to one of these types (https://nodejs.org/api/events.html). */
export function listenersOf(...owners: readonly string[]): string[] {
	return owners.flatMap((owner) =>
		['on', 'once', 'addListener', 'prependListener', 'prependOnceListener'].map(
			(member) => `${owner}.${member}`,
		),
	);
}
