import type { Node } from '@babel/types';
import type { Awaitable, DeclarationPlace } from '../../resolve/oracle.ts';
import type { FunctionNode } from '../../syntax/functions.ts';
import type { ImportedName } from '../../syntax/imports.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { RefusalCode, TextEdit } from '../plan.ts';
import type { PromisifiedAccess } from '../replace/promisifiedAccess.ts';
import type { CommonJsExport } from './commonJsExport.ts';
import type { NeededImport } from './pointAtPromises.ts';

/** An expression that a promise was made around, and what is left of its text. */
export interface Value {
	readonly kind: 'value';
	readonly start: number;
	readonly end: number;
	/** How the range changes: an argument goes, a callee gets parentheses. */
	readonly edits: readonly TextEdit[];
	readonly awaitable: Awaitable;
	/** How strongly it binds: as a call, as `await x`, or less. */
	readonly binds: 'call' | 'unary' | 'loose';
	/** It is a promise where its type says so, and evaluating it throws nothing and has no effect. */
	readonly isSafe: boolean;
}

/** A statement that settles the promise. */
export interface Exit {
	readonly kind: 'resolve' | 'reject';
	readonly start: number;
	readonly end: number;
	readonly value?: Node;
	/** The last statement of the work, not in a branch. */
	readonly isLast: boolean;
}

/** `c ? resolve(a) : reject(b)`, by the range of its statement. */
export interface Choice {
	readonly start: number;
	readonly end: number;
	readonly test: Node;
	readonly consequent: Node;
	readonly alternate: Node;
	/** It is the alternative of another one. */
	readonly isNested: boolean;
}

/** Statements that a promise was made around. */
export interface Body {
	readonly kind: 'body';
	/** The statements, in their order; those of a `try` that only rejects stand for it. */
	readonly statements: readonly Node[];
	readonly exits: readonly Exit[];
	readonly choices: readonly Choice[];
	/** Statements that left a `switch` behind what leaves the function then. */
	readonly needless: readonly Node[];
	/** The braces around all of them; an arrow function may be one expression. */
	readonly block?: Node;
}

/** A promise that buys nothing, and the work in it. */
export interface Wrapper {
	readonly tree: SyntaxTree;
	readonly node: Node;
	/** How people call it: `new Promise`, `runInExecutor`. */
	readonly label: string;
	readonly work: Value | Body;
	/** What puts the work off: `setImmediate`. */
	readonly deferral?: string;
	/** Meanwhile the event loop does what else there is. */
	readonly givesTurns?: true;
	/** An error of the work does not reject the promise. */
	readonly losesErrors?: true;
	/** Starting it without waiting for it is a common thing to do. */
	readonly isOftenDropped?: true;
	/** Arguments that only chose where the work is done. */
	readonly dropped?: readonly Node[];
	/** The pool whose workers did the work. */
	readonly pool?: PoolPlace;
	/** The function of another file that is called. */
	readonly target?: Target;
	/** The import of that function. */
	readonly needed?: NeededImport;
	/** Has to be imported in the place of a callback's function. */
	readonly promisified?: Promisified;
	/** Has to be called through a constant that holds the promise form. */
	readonly callback?: PromisifiedCallback;
}

/** A pool by the place where it has its name. */
export interface PoolPlace {
	readonly place: DeclarationPlace;
	/** Methods that end it. */
	readonly ends: readonly string[];
}

/** A function that workers run, and that can be imported. */
export interface Target {
	/** The module that exports it, and under which name. */
	readonly module: string;
	readonly name: string;
	/** Where it is written. */
	readonly tree: SyntaxTree;
	readonly fn: FunctionNode;
	/** How it is exported, where the module is one of CommonJS. */
	readonly commonJs?: CommonJsExport;
}

/** A call of a function with a callback, which has a promise form. */
export interface Promisified {
	/** The import that it is reached by. */
	readonly old: ImportedName;
	readonly callee: Node;
	readonly name: string;
	/** The module of the promise form. */
	readonly promises: string;
	/** `fs.readFile` */
	readonly isMember: boolean;
}

/** A call of a function with a callback, whose promise form `promisify` makes. */
export interface PromisifiedCallback {
	readonly access: PromisifiedAccess;
	/** What stands in front of the call. */
	readonly lead: string;
}

/** Why a promise stays. */
export interface Kept {
	readonly node: Node;
	/** The pool that keeps the work. */
	readonly pool?: PoolPlace;
	readonly code: RefusalCode;
	readonly message: string;
}

export function isKept(found: Wrapper | Kept): found is Kept {
	return 'code' in found;
}
