/** What a call to a seed is replaced with, when the async form has another name or another home. */
export type Replacement =
	/** `…#Mongo.Collection.findOne=findOneAsync`: the last segment gets another name. */
	| { readonly kind: 'rename'; readonly name: string }
	/** `node:fs#readFileSync=node:fs/promises#readFile`: another export of another module. */
	| { readonly kind: 'replace'; readonly module: string; readonly exportName: string };

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
}
