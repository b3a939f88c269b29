/** What a call to a seed is replaced with, when the async form has another name or another home. */
export type Replacement =
	/** `…#Mongo.Collection.findOne=findOneAsync`: the last segment gets another name. */
	| { readonly kind: 'rename'; readonly name: string }
	/** `node:fs#readFileSync=node:fs/promises#readFile`: another export of another module. */
	| {
			readonly kind: 'replace';
			readonly module: string;
			readonly exportName: string;
			/** Written after the call, where the promise is not of the same result. */
			readonly suffix?: string;
			readonly outcome?: Outcome;
	  };

/** What the replaced function gives where the promise is fulfilled, and where it is rejected, as it is written. */
export interface Outcome {
	readonly fulfilled: string;
	readonly rejected: string;
}

/** An argument that the async form does not take, or not with the same meaning. */
export type ArgumentLimit =
	/** The argument may be a number. */
	| { readonly argument: number; readonly kind: 'number' }
	/** The argument is an object that sets this option. */
	| { readonly argument: number; readonly kind: 'option'; readonly option: string };

/**
 * One statement of the user: "this function is async now".
 * Text form: `<module>#<export path>[=<name> | =<module>#<export>]`.
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
	/** Why there is no async form: every call stays as it is, and is listed. */
	readonly gap?: string;
}
