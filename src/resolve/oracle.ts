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

/** Two functions of an object that do the same: one waits, the other does it at once. */
export interface EntryPoints {
	readonly waits: string;
	readonly other: string;
}

/** Who gets a callback whose type takes a value as well as a promise, and gives no promise itself. */
export interface OpenReceiver {
	/** What runs the callback later, where there are two ways. */
	readonly entryPoints?: EntryPoints;
	/** The function is handed over by itself, not in an object. */
	readonly isDirect: boolean;
}

/** What an `await` would do to a value, as far as its type tells: nothing, or take it out of a promise. */
export type Awaitable = 'plain' | 'promise' | 'untyped';

/**
 * What an expression gives, as far as its type tells: something that is converted without running any
 * code, something that can be called, or an object. Where several are possible: the last of them.
 */
export type ValueKind = 'primitive' | 'object' | 'function' | 'untyped';

/** A name that a package declares: `setTimeout`, or `Process.on` for a member of a type. */
export interface DeclaredName {
	/** The package's name; `@types/x` counts as `x`, the compiler's own libraries as `typescript`. */
	readonly package: string;
	readonly name: string;
}

/** What is called, as far as it is needed to tell who declares it. */
export interface CalleeRange {
	/** Offset of the function's or member's name. */
	readonly nameOffset: number;
	/** Range of the object whose member is called. */
	readonly object?: { readonly start: number; readonly end: number };
	/** The member, where its name declares a variable: `const { load } = service`. */
	readonly member?: string;
}

/** What a function gives that has a `then`. */
export interface ThenableResult {
	/** It does so on every signature. */
	readonly always: boolean;
	/** It is, or may be, something else than a promise: a query that runs when it is awaited. */
	readonly isOther: boolean;
}

/** What a function gives back: a promise on some signature, a value, or nothing to speak of. */
export type CallbackResult = 'promise' | 'value' | 'nothing';

/** Where something is declared: its file and the offset of its name. */
export interface DeclarationPlace {
	readonly file: string;
	readonly offset: number;
}

/** A parameter of a function of the workspace, seen from an argument. */
export interface ParameterPlace extends DeclarationPlace {
	/** It takes this argument and all that follow. */
	readonly isRest: boolean;
	/** Its type wants a promise from every callback. */
	readonly wantsPromise: boolean;
}

/** A type whose values can be called, named in an annotation. */
export interface NamedFunctionType {
	/** Where the workspace declares it; undefined: elsewhere, or in several places. */
	readonly place?: DeclarationPlace;
	readonly acceptsPromise: boolean;
	/** Whether a function that returns a promise fits it, though it may ask for nothing. */
	readonly fitsAsync: boolean;
}

/** A member that a type declares, seen from a class or object literal that has to provide it. */
export interface DeclaredMember {
	readonly keys: readonly DeclarationKey[];
	/** Whether its declared type already lets an implementation return a promise. */
	readonly acceptsPromise: boolean;
	/** Whether it is declared outside of the workspace's own files. */
	readonly external: boolean;
	/** The packages that declare it, and its name there. */
	readonly declaredBy?: readonly DeclaredName[];
	/** Where the workspace's own files declare it. */
	readonly places: readonly DeclarationPlace[];
	/** Not declared by its name: an index signature allows it, so it is read by names known at run time. */
	readonly isIndexed?: boolean;
}

/**
 * A step from one value to another: to the elements of an array, the result of a call, the instance of a
 * class, what a promise or iterator gives, a property.
 */
export type PathStep = '[]' | '()' | 'new' | '<>' | `.${string}`;

/** A declaration of a member, apart from any function that it holds. */
export interface MemberDeclaration {
	readonly keys: readonly DeclarationKey[];
	/** Where the workspace's own files declare it. */
	readonly places: readonly DeclarationPlace[];
}

/** A class, an interface or a type literal. */
export interface OwnerRange {
	readonly kind: 'class' | 'interface' | 'type';
	readonly start: number;
	readonly end: number;
	/** Offset of its name; a type literal has none. */
	readonly nameOffset?: number;
}

/** One item of an `extends` or `implements` clause. */
export interface HeritageRange {
	/** Range of the item with its type arguments. */
	readonly start: number;
	readonly end: number;
	/** Offset of the last name in it. */
	readonly nameOffset: number;
}

/** An export of the workspace, or a public member of one. */
export interface OwnExport {
	readonly name: string;
	readonly entity: Entity;
	/** Where it is declared: the offset of its name, or of the function when it has none. */
	readonly declarations: readonly { readonly file: string; readonly offset: number }[];
}

/** A function that a module gives away. */
export interface PublicFunction {
	/** From the export down: `['Warehouse', 'load']`. */
	readonly path: readonly string[];
	readonly keys: readonly DeclarationKey[];
}

/** One declaration of what a name denotes. */
export interface Declaration {
	/** Absolute path. */
	readonly file: string;
	/** Offset of the declared name. */
	readonly offset: number;
	readonly name: string;
	/** The class, interface or object type that it is a member of. */
	readonly owner?: string;
	/**
	 * Who declares it when the workspace does not: `lib` for the language and its environment, else the
	 * module as an import would name it.
	 */
	readonly library?: string;
}

/** The module format a file runs as, which decides whether its top level may await. */
export type ModuleFormat = 'esm' | 'commonjs';

/** A member that a value may have. */
export interface PossibleMember {
	/** Empty where no declaration is known. */
	readonly keys: readonly DeclarationKey[];
	/** Whether calling it may give a promise, as far as its type tells. */
	readonly mayGivePromise: boolean;
}

/** A compiler diagnostic. */
export interface Diagnostic {
	/** Absolute path. */
	readonly file: string;
	/** UTF-16 offset. */
	readonly start: number;
	readonly code: number;
	readonly message: string;
	/** Why, in a message that names nothing: `No overload matches this call.` */
	readonly reason?: string;
}

/** Types of libraries whose values a structured copy keeps. */
export interface CopiedType {
	readonly names: readonly string[];
	/** Whether their type arguments have to be copied, too. */
	readonly holdsArguments?: true;
	/** Another type whose values have these types, and which a copy does not keep. */
	readonly mayBe?: string;
}

/** What is asked about a structured copy. */
export interface CopyRequest {
	readonly copied: readonly CopiedType[];
	/** What is copied: the value of an expression, what a promise of it gives, or what calling it gives. */
	readonly of: 'value' | 'settled' | 'call';
}

/** Something that a structured copy does not have. */
export interface Lost {
	/** `a function`, `an instance of \`Order\``. */
	readonly what: string;
	/** The type does not say whether there is such a thing. */
	readonly isUnknown?: true;
}

/** `flat`: an object or array that holds nothing but primitive values. */
export type Depth = 'primitive' | 'flat' | 'deep';

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
	exportedMember(
		file: string,
		specifierOffset: number,
		path: readonly string[],
	): Entity | undefined;
	/**
	 * The declarations of an export of one of the workspace's own files, with the name of each; a last
	 * segment `*` gives every public method of a class, or every exported function of a module.
	 */
	ownExports(file: string, path: readonly string[]): OwnExport[];
	/**
	 * The functions that a module's exports lead to: exported ones, what exported classes, interfaces,
	 * namespaces and objects declare in the workspace. Not what a function returns.
	 */
	publicFunctions(file: string): PublicFunction[];
	/** Whether the module specifier at the offset resolves to a module. */
	resolvesModule(file: string, specifierOffset: number): boolean;
	/** Whether one of the workspace's own files declares it. */
	isOwn(key: DeclarationKey): boolean;
	/** The function value whose expression starts at the offset. */
	functionValueAt(file: string, start: number, end: number): Entity | undefined;
	/** The member that a class or interface inherits from what stands in `extends` or `implements`. */
	inheritedMember(
		file: string,
		heritage: HeritageRange,
		name: string,
		isStatic: boolean,
	): DeclaredMember | undefined;
	/** The member that the contextual type of an object literal declares. */
	contextualMember(
		file: string,
		start: number,
		end: number,
		name: string,
	): DeclaredMember | undefined;
	/**
	 * The workspace's members of this name that the compiler sees in a value, or in what a path leads to from it. Where
	 * several values meet it may have dropped the types of some: `isOpen ? file : memory`.
	 */
	membersAlong(
		file: string,
		start: number,
		end: number,
		path: readonly PathStep[],
		name: string,
	): readonly MemberDeclaration[];
	/**
	 * The members of this name that a value has or may have: those of its type, of every name where it is indexed by
	 * any, and of nobody knows what where it is untyped. None where it has no such member for certain.
	 */
	possibleMembers(
		file: string,
		start: number,
		end: number,
		name: string,
	): readonly PossibleMember[];
	/** What the parameter type that an argument is checked against says about callbacks. */
	callbackContract(file: string, start: number, end: number): CallbackContract;
	/** The receiver of a callback whose type does not say that it waits: neither only promises fit it, nor does it give one. */
	openReceiver(file: string, start: number, end: number): OpenReceiver | undefined;
	/** Whether the type of the expression is `void` or `undefined`. */
	isNothing(file: string, start: number, end: number): boolean;
	/** Whether the type of the expression has `void` in it: what it gives may be anything. */
	mayBeVoid(file: string, start: number, end: number): boolean;
	/** Whether the expression may be a function, as far as the types tell. */
	mayBeCalled(file: string, start: number, end: number): boolean;
	/** Whether the expression is a number and nothing else, as far as the types tell. */
	isNumber(file: string, start: number, end: number): boolean;
	/** Whether the expression may be `undefined` or `null`: a type that tells nothing does not deny it. */
	mayBeMissing(file: string, start: number, end: number): boolean;
	/** The strings that the expression may be, as far as the types tell; undefined: any, or something else. */
	textsOf(file: string, start: number, end: number): readonly string[] | undefined;
	/** Whether the expression has a number among its possible values, as far as the types tell. */
	mayBeNumber(file: string, start: number, end: number): boolean;
	/**
	 * The packages that declare a called function or member. A member comes once for every type of its
	 * object that has it, the object's own type first: `Socket.on`, `Readable.on`, `EventEmitter.on`.
	 */
	declarersOf(file: string, callee: CalleeRange): readonly DeclaredName[];
	/** The packages that declare the type of an expression, and its names there. */
	typeNamesOf(file: string, start: number, end: number): readonly DeclaredName[];
	/** The packages that declare the function type that an argument is checked against, and its result. */
	callbackTypesAt(
		file: string,
		start: number,
		end: number,
	): { readonly types: readonly DeclaredName[]; readonly results: readonly DeclaredName[] };
	/** Whether a decorator, by its type, neither gets nor gives back the method that it decorates. */
	leavesMethodAlone(file: string, start: number, end: number): boolean;
	/** Whether the name at the offset denotes what a namespace exports. */
	isInNamespace(file: string, offset: number): boolean;
	/** Whether nothing is known of the value of the name at the offset: `any` or `unknown`. */
	isUntyped(file: string, offset: number): boolean;
	/** The parameter that an argument is passed to; undefined when the workspace does not declare it. */
	parameterOf(file: string, start: number, end: number): ParameterPlace | undefined;
	/** What a function gives back, as far as its type tells. */
	resultOf(file: string, start: number, end: number): CallbackResult;
	/** Where the workspace declares what a name denotes: a value, a member or a type. */
	declarationsAt(file: string, offset: number): readonly DeclarationPlace[];
	/** The function type that a name in an annotation stands for; undefined when it is no function type. */
	functionTypeAt(file: string, offset: number): NamedFunctionType | undefined;
	/** Whether the expression is an array or a tuple. */
	isArray(file: string, start: number, end: number): boolean;
	/** Whether `for...of` takes the expression, and it is not an iterator that is used up by it. */
	isIterable(file: string, start: number, end: number): boolean;
	/** Where the name at the offset is declared, behind imports. */
	declaredAt(file: string, offset: number): readonly Declaration[];
	/** How many of its arguments the function of this range looks at; Infinity when it may take any number. */
	parameterCount(file: string, start: number, end: number): number;
	/**
	 * What the function gives that `await` would take something out of.
	 * @param end end of the function's expression; absent for the name at `start`.
	 */
	thenableResult(file: string, start: number, end?: number): ThenableResult;
	/** Whether the function whose expression has this range returns a promise. */
	functionReturnsPromise(file: string, start: number, end: number): boolean;
	/** Whether what the function gives back may be null or undefined, as far as the types tell. */
	mayReturnNullish(file: string, start: number, end: number): boolean;
	/**
	 * What the value of the name at an offset is or holds that cannot be compared by value, as far as its type
	 * tells: `a function`, `an instance of Order`.
	 * @param compared types of libraries that can
	 */
	incomparableIn(file: string, offset: number, compared: readonly string[]): string | undefined;
	/** What a structured copy of a value would lose, or may lose since its type does not tell. */
	lostInCopy(file: string, start: number, end: number, request: CopyRequest): Lost | undefined;
	/** Whether the value of an expression is an object, and whether it holds objects. */
	depthOf(file: string, start: number, end: number): Depth;
	/** What an `await` would do to the value of an expression. */
	awaitable(file: string, start: number, end: number): Awaitable;
	/**
	 * The type parameters of the workspace that alone leave open whether the value of an expression is a promise, or
	 * the type arguments of its class are. Undefined: something else does, or it is one.
	 */
	openParameters(
		file: string,
		start: number,
		end: number,
		of: 'value' | 'arguments',
	): readonly DeclarationPlace[] | undefined;
	/** Whether the value of an expression is a promise of the language for certain, and never anything else. */
	isPromise(file: string, start: number, end: number): boolean;
	/** What kind of value an expression gives. */
	kindOf(file: string, start: number, end: number): ValueKind;
	/** Where the `then` of a value is declared that is no promise of the language: `await` runs it. */
	thenOf(file: string, start: number, end: number): readonly Declaration[];
	/** What an `await` would do to what a function gives; `untyped` where the expression is no function. */
	awaitableResult(file: string, start: number, end: number): Awaitable;
	/**
	 * What an `await` would do to the values of an iterator, or of the one that a function returns.
	 * @param end end of the expression; absent for the name at `start`.
	 */
	yieldedBy(file: string, start: number, end?: number): Awaitable;
	/** Whether the function named at the offset gives a promise, or an async iterator; undefined: neither. */
	asyncResult(file: string, nameOffset: number): 'promise' | 'iterator' | undefined;
	/** Whether the file's project says that its runtime has `Array.fromAsync`. */
	hasArrayFromAsync(file: string): boolean;
	/** Whether a member is declared on the type of the expression; its entity when it is. */
	memberOf(file: string, start: number, end: number, name: string): Entity | undefined;
	/**
	 * Whether an expression, or its place, takes anything (`any`, `unknown`, `object`), so that its value may come back as
	 * something else.
	 *
	 * @param isClass the value is a class, and it is about what the class makes
	 */
	losesType(file: string, start: number, end: number, isClass: boolean): boolean;
	/** Whether a package takes an argument that may be anything, so that only its result may tell the type. */
	entersLibrary(file: string, start: number, end: number): boolean;
	/**
	 * Whether the place of a function or class calls or constructs it with anything for a parameter: a container does, which
	 * takes arguments from what was registered.
	 */
	givesAnything(file: string, start: number, end: number, index: number): boolean;
	/** Whether instances of a class fit an interface or type literal, declared or not. */
	fits(classFile: string, owner: OwnerRange, file: string, target: OwnerRange): boolean;
	/** The names of all members of the value, as far as its type tells. */
	memberNames(file: string, start: number, end: number): readonly string[];
	/** Declarations of every member of the value that the workspace's own files declare. */
	memberKeys(file: string, start: number, end: number): readonly DeclarationKey[];
	/** Whether one of the names holds an object with functions that the workspace's own files declare. */
	holdsFunctions(file: string, offsets: readonly number[]): boolean;
	moduleFormat(file: string): ModuleFormat;
	/** Whether the file's project switches on the decorators that TypeScript had first. */
	takesOldDecorators(file: string): boolean;
}
