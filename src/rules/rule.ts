/** What a call to a seed is replaced with, when the async form has another name or another home. */
export type Replacement =
	/** `…#Mongo.Collection.findOne=findOneAsync`: the last segment gets another name. */
	| { readonly kind: 'rename'; readonly name: string }
	/** `node:fs#readFileSync=node:fs/promises#readFile`: another export of another module. */
	| {
			readonly kind: 'replace';
			readonly module: string;
			readonly exportName: string;
			/** It takes a callback: `util.promisify` makes the async form of it. */
			readonly isPromisified?: true;
			/** How TypeScript is told what `promisify` gives, where it cannot tell by itself. */
			readonly typed?: TypedPromise;
			/** Written after the call, where the promise is not of the same result. */
			readonly suffix?: string;
			/** The suffix picks the result out of the promise's, and does nothing else. */
			readonly picksResult?: true;
			readonly outcome?: Outcome;
			/** An option that only the replaced function has. */
			readonly dropped?: DroppedOption;
			/** The arguments that it takes of those of the replaced function, by position; absent: all. */
			readonly takes?: readonly number[];
	  };

/** An overloaded function of which `promisify` would take another form than the call means. */
export interface TypedPromise {
	/** Type arguments of `promisify`. */
	readonly arguments?: string;
	/** Arguments that these types ask for and the call may leave out, by position. */
	readonly padding?: Readonly<Record<number, string>>;
	/** The type of what `promisify` gives, where no type arguments say it. */
	readonly asserted?: string;
}

/** An option in an object literal that is the last argument. */
export interface DroppedOption {
	readonly option: string;
	/** Written in its place, where the call does not set `unless`; absent: nothing is. */
	readonly instead?: { readonly unless: string; readonly text: string };
	/** Written after a call that gives the option this value, as it is written. */
	readonly suffix?: { readonly for: string; readonly text: string };
}

/** What the replaced function gives where the promise is fulfilled, and where it is rejected, as it is written. */
export interface Outcome {
	readonly fulfilled: string;
	readonly rejected: string;
}

/** What the async form does not take, or not with the same meaning; positions may count from the end. */
export type ArgumentLimit =
	/** The argument may be a number. */
	| { readonly argument: number; readonly kind: 'number' }
	/** The argument may be an empty text. */
	| { readonly argument: number; readonly kind: 'empty'; readonly why: string }
	/** The argument is an object that sets this option. */
	| {
			readonly argument: number;
			readonly kind: 'option';
			readonly option: string;
			/** Values, as they are written, that mean the same as to leave it out. */
			readonly same?: readonly string[];
			/** A value that the replacement does without, where it stands in the call itself. */
			readonly handled?: string;
	  }
	/** The option has none of these values, as they are written with single quotes and without blanks. */
	| {
			readonly argument: number;
			readonly kind: 'values';
			readonly option: string;
			readonly values: readonly string[];
			/** It has to be set. */
			readonly isRequired?: true;
			/** What is different otherwise, as the end of a sentence. */
			readonly why: string;
	  }
	/** The only argument is an object, or what the call gives is called. */
	| { readonly argument: number; readonly kind: 'object'; readonly why: string }
	/** The argument is memory that somebody else may see, in one call of this function or several. */
	| { readonly argument: number; readonly kind: 'shared'; readonly why: string }
	/** The argument is not written as one of these. */
	| {
			readonly argument: number;
			readonly kind: 'written';
			readonly values: readonly string[];
			readonly why: string;
	  }
	/** The argument is more than a timer can wait for, or may be no number. */
	| { readonly argument: number; readonly kind: 'delay'; readonly most: number }
	/** The result is used. */
	| { readonly kind: 'result'; readonly why: string }
	/** A `catch` around the call reads these members of the error, which the async form sets otherwise. */
	| {
			readonly kind: 'caught';
			readonly members: readonly string[];
			/** Classes of the library that the error of the async form does not have. */
			readonly classes?: readonly string[];
			/** It does where the call has one of these options. */
			readonly with?: { readonly argument: number; readonly options: readonly string[] };
			/** It does where what is read is compared with nothing: `error.stderr ?? ''`. */
			readonly ifNothing?: true;
			/** Who handles the error elsewhere is not warned. */
			readonly isMinor?: true;
			/** The call is changed nevertheless, and a warning says how they differ: the end of a sentence. */
			readonly warns?: string;
	  };

/**
 * One statement of the user: "this function is async now".
 * Text form: `<module>#<export path>[=<name> | =<module>#<export> | =promisify(<module>#<export>)]`.
 */
export interface Rule {
	/** The text the user wrote, for messages. */
	readonly text: string;
	/**
	 * A module specifier (`node:fs`, `next/headers`) or a path that starts with `.` or `/`;
	 * paths are relative to `base`.
	 */
	readonly module: string;
	/** Absolute directory that relative modules start from: the config file's, or the working directory. */
	readonly base: string;
	/** Export path: `['Mongo', 'Collection', 'findOne']`. A last segment `*` means every public method. */
	readonly exportPath: readonly string[];
	readonly replacement?: Replacement;
	/** Calls with such an argument stay as they are. */
	readonly limits?: readonly ArgumentLimit[];
	/** One call is so short that it may stay where nothing else is known. */
	readonly cost?: 'fast';
	/** What to look at in the calls that change, as a warning. */
	readonly hazard?: RuleHazard;
	/** Versions of the library that the rule holds for. */
	readonly versions?: RuleVersions;
	/** It makes functions synchronous, which become what they were. */
	readonly bridge?: BridgeKind;
	readonly handOver?: HandOver;
	/** It makes an object, and only the methods of that are asynchronous in what its replacement makes. */
	readonly product?: Product;
	/** Why there is no async form: every call stays as it is, and is listed. */
	readonly gap?: string;
}

/**
 * What a bridge is given: a function that takes a callback, one that gives a promise, one that is sent elsewhere as
 * text, the path of a file that hands a function over.
 */
export type BridgeKind = 'callback' | 'promise' | 'text' | 'file';

/** How the file of a bridge says which function it is about. */
export interface HandOver {
	/** The function of the same module that it calls with it. */
	readonly by: string;
	/** Options of the bridge that only say how the file is loaded. */
	readonly harmless: readonly string[];
}

/** An object that a function makes, which blocks by its methods. */
export interface Product {
	/** The methods that give promises in the asynchronous form; all others are the same in both. */
	readonly methods: readonly string[];
	/** Options that the asynchronous form has to be given, since its defaults are others; in its second argument. */
	readonly options?: readonly ProductOption[];
}

/** An option, in an object, whose default is another one in the asynchronous form. */
export interface ProductOption {
	readonly name: string;
	/** The default of the synchronous form by an export of the module, `$name` for the first argument; absent: there is none. */
	readonly text?: string;
	/** What is given is added to the default. */
	readonly merges?: true;
}

/** A difference that does not show in the call. */
export interface RuleHazard {
	readonly code: 'open-input' | 'other-order';
	readonly message: string;
	/** It is there only where the argument sets this option. */
	readonly when?: { readonly argument: number; readonly option: string };
}

/** The versions of a library that something holds for. */
export interface RuleVersions {
	readonly package: string;
	/** The first one, as a major version or with a minor one: `3`, `2.4`. */
	readonly from?: string;
	/** The last major version. */
	readonly until?: number;
}
