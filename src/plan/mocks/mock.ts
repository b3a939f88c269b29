import type { FunctionId, Place } from '../facts.ts';
import type { TextEdit } from '../plan.ts';

/** A function that answers for a mock. */
export interface MockCallback {
	readonly id: FunctionId;
	readonly edits: readonly TextEdit[];
}

/** A call that tells a mock what to answer with: `stub.returns(true)`. */
export interface MockAnswer {
	/** Range of the method's name. */
	readonly method: { readonly start: number; readonly end: number };
	/** The method that answers with a promise of the value. */
	readonly resolves: string;
	/** The method that answers with a promise that is rejected; undefined: there is none. */
	readonly rejects?: string;
	/** The only argument. */
	readonly value?: { readonly start: number; readonly end: number; readonly text: string };
}

/** A place where a test replaces the function, or looks at what it replaced it by. */
export interface Mock extends Place {
	/** How it is written: `sinon.stub`. */
	readonly label: string;
	/** How it gets at the function; undefined when it cannot be pointed at another one. */
	readonly target?: MockTarget;
	/** What makes it and tells it what to do, when nothing else gets hold of it: a copy may stand beside it. */
	readonly copied?: readonly CopiedStatement[];
	/** The variable that holds it. */
	readonly variable?: string;
	/** Edits that make it answer with promises, besides those of `answers`. */
	readonly edits: readonly TextEdit[];
	readonly answers: readonly MockAnswer[];
	/** It throws errors. */
	readonly throws: boolean;
	readonly callbacks: readonly MockCallback[];
	/** What makes it reject where it answers nothing by itself, and where to put that. */
	readonly silence?: { readonly at: number; readonly rejects: string };
	/** The test may take its answers back. */
	readonly isReset: boolean;
	/** Why it cannot be made to answer with promises. */
	readonly problem?: string;
	/** Callers that await a plain value get the same as before, so it may stay as it is. */
	readonly isHarmless: boolean;
	/** It replaces a module as a whole, for everything that the test loads. */
	readonly isWhole?: true;
	/** Something that nothing is known of gets the name of the function: it may as well call it. */
	readonly isNameGiven?: true;
	/** It changes an object by means of the language, as code may do that is no test. */
	readonly isPatch?: true;
}

/** A statement about a mock. */
export interface CopiedStatement {
	readonly start: number;
	readonly end: number;
	/** Ranges of the name of the variable that holds the mock. */
	readonly names: readonly { readonly start: number; readonly end: number }[];
}

/** `stub(fs, 'readFileSync')`, `fs.readFileSync.returns(…)`. */
export interface MockTarget {
	readonly object: { readonly start: number; readonly end: number };
	readonly name: { readonly start: number; readonly end: number };
	/** The name is a string beside the object. */
	readonly isArgument: boolean;
}
