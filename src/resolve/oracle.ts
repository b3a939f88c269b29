/** Identity of a declaration: the compiler's own handle of the declaring node (`path#index`). */
export type DeclarationKey = string;

/** What a name at a position denotes. */
export interface Entity {
	/**
	 * Declarations of the name: its own, those behind imports and re-exports, and that of the function
	 * it holds. Two names denote the same function when they share a key.
	 */
	readonly keys: readonly DeclarationKey[];
	/** An import whose module could not be resolved: its only key is the import itself. */
	readonly unresolvedImport: boolean;
}

/** What the receiver of a callback does with the callback's result, by its declared type. */
export type CallbackContract = 'accepts-promise' | 'ignores-result' | 'needs-result' | 'untyped';

/** A member that a type declares, seen from a class or object literal that has to provide it. */
export interface DeclaredMember {
	readonly keys: readonly DeclarationKey[];
	/** Whether its declared type already lets an implementation return a promise. */
	readonly acceptsPromise: boolean;
	/** Whether it is declared outside of the workspace's own files. */
	readonly external: boolean;
}

/** The module format a file runs as, which decides whether its top level may await. */
export type ModuleFormat = 'esm' | 'commonjs';

/** A compiler diagnostic. */
export interface Diagnostic {
	/** Absolute path. */
	readonly file: string;
	/** UTF-16 offset. */
	readonly start: number;
	readonly code: number;
	readonly message: string;
}

/**
 * Answers about identity and types. Files are absolute paths; offsets are UTF-16 and point at the
 * first character of a name. Everything batches per file: a request per name would dominate a run.
 */
export interface Oracle {
	/** What each name denotes; undefined where the compiler knows nothing (comments, members of `any`). */
	entitiesAt(file: string, offsets: readonly number[]): (Entity | undefined)[];
	/**
	 * The declarations of an export, seen through an import of its module.
	 * @param specifierOffset offset of the specifier's first character, after the quote.
	 * @param path names from the export down to the member; `*` lists nothing here.
	 * @returns undefined when the module or the export cannot be resolved.
	 */
	exportedMember(file: string, specifierOffset: number, path: readonly string[]): Entity | undefined;
	/**
	 * The declarations of an export of one of the workspace's own files, with the name of each; a last
	 * segment `*` gives every public method of a class, or every exported function of a module.
	 */
	ownExports(file: string, path: readonly string[]): { name: string; entity: Entity }[];
	/** Whether the module specifier at the offset resolves to a module. */
	resolvesModule(file: string, specifierOffset: number): boolean;
	/** The function value whose expression starts at the offset. */
	functionValueAt(file: string, start: number, end: number): Entity | undefined;
	/** The member of the class or interface named at `heritageOffset` (in `extends` or `implements`). */
	inheritedMember(
		file: string,
		heritageOffset: number,
		name: string,
		isStatic: boolean,
	): DeclaredMember | undefined;
	/** The member that the contextual type of an object literal declares. */
	contextualMember(file: string, start: number, end: number, name: string): DeclaredMember | undefined;
	/** What the parameter type that an argument is checked against says about callbacks. */
	callbackContract(file: string, start: number, end: number): CallbackContract;
	/** Whether the expression is an array or a tuple. */
	isArray(file: string, start: number, end: number): boolean;
	/** Whether the function named at the offset returns a promise on every signature. */
	returnsPromise(file: string, nameOffset: number): boolean;
	/** Whether the function whose expression has this range returns a promise. */
	functionReturnsPromise(file: string, start: number, end: number): boolean;
	/** Whether the value of the expression may be null or undefined, as far as the types tell. */
	mayBeNullish(file: string, start: number, end: number): boolean;
	/** Whether a member is declared on the type of the expression; its entity when it is. */
	memberOf(file: string, start: number, end: number, name: string): Entity | undefined;
	moduleFormat(file: string): ModuleFormat;
}
