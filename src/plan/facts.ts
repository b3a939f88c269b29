import type { Fact } from '../../presets/receivers/receiver.ts';
import type { HeritageRange, OwnerRange } from '../resolve/oracle.ts';
import type { LimiterAccess } from './concurrency/findLimiter.ts';
import type { Holder } from './objects/holdersOf.ts';
import type { DecisionKind, RefusalCode, TextEdit, WarningCode } from './plan.ts';
import type { ListenedEvent } from './receivers/listenedEvent.ts';
import type { WrappedRange } from './uses/describeTopLevel.ts';
import type { EntryTest } from './uses/entryGuard.ts';

/** Why something cannot change. */
export interface Block {
	readonly code: RefusalCode;
	/** One sentence about this place. */
	readonly message: string;
	/** Where to point; the call site or the function when absent. */
	readonly at?: Place;
	/** What to warn of instead, when the user lets callbacks whose result is ignored be async. */
	readonly ifVoidIsFixed?: Hazard;
}

export interface Place {
	/** Absolute path. */
	readonly file: string;
	readonly start: number;
	readonly end: number;
}

/** What a reviewer should know when something changes. */
export interface Hazard {
	readonly code: WarningCode;
	/** One sentence about this place. */
	readonly message: string;
	/** Where to point; the call site or the function when absent. */
	readonly at?: Place;
	/** It depends on what runs the callback later. */
	readonly started?: StartedCallback;
}

/** A callback that a library keeps until something else makes it run what it keeps. */
export interface StartedCallback {
	/** Who gets the callback, for people. */
	readonly receiver: string;
	/** What makes the library run it. */
	readonly by: readonly Fact[];
	/** It is waited for, unless something is seen that runs it and does not. */
	readonly waits?: true;
	/** A rejection goes where an error went, as far as the library is concerned. */
	readonly isHandled: boolean;
	/** What gets the errors of one kind alone: the callback keeps none of its own. */
	readonly failures?: Fact['failures'];
}

/** Identity of a function in a file: `path:start`, or `path:module` for the top level. */
export type FunctionId = string;

/** A name that a function can be reached by. */
export interface ReachableName {
	readonly text: string;
	/** Absolute path when the name only exists in that file; undefined: anywhere. */
	readonly file?: string;
	/** Reached by `obj.name`, so calls on untyped values may mean it. */
	readonly isMember: boolean;
}

/** How the place that a function stands in gets at it. */
export type Role =
	/** Declared under a name; its call sites are found by reference. */
	| { readonly kind: 'named' }
	/** Exported as the default or the whole of its module. */
	| { readonly kind: 'default-export' }
	/** Handed to a function that awaits it. */
	| { readonly kind: 'accepted-callback' }
	/**
	 * Stands in a call that is rewritten along with it. `loop`: the function is gone, its body becomes that
	 * of a loop. `map`: its calls run at the same time. `call`: it is called at once.
	 */
	| {
			readonly kind: 'inline';
			readonly site: CallSite;
			readonly form: 'loop' | 'map' | 'call';
	  }
	/** Holds a function that is given to it: a parameter, a variable, a field, a function type. */
	| { readonly kind: 'slot' }
	/** The top level of a module; why its calls cannot be awaited, but for those that only the entry makes. */
	| { readonly kind: 'module'; readonly block?: Block; readonly free?: readonly EntryTest[] };

/** A member of a class, interface or object literal, for finding what it overrides and implements. */
export interface MemberFacts {
	readonly name: string;
	readonly isStatic: boolean;
	/** The class, interface or type literal that declares it. */
	readonly owner?: OwnerRange;
	/** What stands in `extends` and `implements`. */
	readonly heritage: readonly HeritageRange[];
	/** Range of the object literal, when the member is in one. */
	readonly object?: { readonly start: number; readonly end: number };
	/** The object is handed to a call, directly or inside another object. */
	readonly isHandedOver?: boolean;
	/** The object's members are copied to another object, where calls mean that one's. */
	readonly isMixedIn?: boolean;
	/** What the object is held by. */
	readonly holders?: readonly Holder[];
}

/** A place in the parameters of a function or signature. */
export interface ParameterOf {
	readonly function: FunctionId;
	/** Start of the function or signature. */
	readonly start: number;
	/** Offset of its name; undefined: it has none. */
	readonly nameOffset?: number;
	readonly index: number;
}

/** Everything about one function declaration or signature that planning needs; plain data. */
export interface FunctionFacts extends Place {
	readonly id: FunctionId;
	/** For people: `TpaService.load`, `callback of it`. */
	readonly label: string;
	readonly isAsync: boolean;
	/** A generator: its calls give an iterator, and so do they when it is async. */
	readonly isGenerator?: boolean;
	/** Without a body: an overload, an abstract or interface member. */
	readonly isSignature: boolean;
	/** Returns a promise already, though it is not async. */
	readonly returnsPromise: boolean;
	/** It gives an object with a `then` that is no promise, as query builders are. */
	readonly givesThenable?: boolean;
	/** A signature whose result is `void`, `any` or `unknown`: a promise fits it without a word. */
	readonly returnsAnything?: boolean;
	/** It has a function type of its own, apart from the functions that are given to it. */
	readonly isSlot?: boolean;
	/** A slot whose type says that a promise may come back: whoever calls it knows. */
	readonly takesPromise?: boolean;
	/** A signature whose result is a value or a promise of it: what implements it may be either. */
	readonly takesEither?: true;
	/** Its declared return type is a promise. */
	readonly declaresPromise: boolean;
	readonly role: Role;
	readonly member?: MemberFacts;
	readonly names: readonly ReachableName[];
	/** Offset to ask the oracle for the function's own declarations. */
	readonly nameOffset?: number;
	/** Offset of the name that a function expression has in its own body. */
	readonly ownNameOffset?: number;
	/** Start offsets of overload signatures that change with it. */
	readonly overloads: readonly FunctionFacts[];
	readonly block?: Block;
	/** Its variable has a type that others share: only the variable's own declaration identifies it. */
	readonly sharesType?: boolean;
	/** What to warn of when it becomes async. */
	readonly hazards?: readonly Hazard[];
	/** The event that it listens to, which must not be one that the workspace emits. */
	readonly listensTo?: ListenedEvent | undefined;
	/** What has to become async with it though it does not call it: see `Unit.requires`. */
	readonly requires?: readonly FunctionId[];
	/** Slots whose function type this one shares: what holds for one holds for all. */
	readonly sharesTypeWith?: readonly FunctionId[];
	/** It stands for the functions that another one gives: how many calls lead from that one's names to them. */
	readonly resultDepth?: number;
	/** The function that this is a parameter of, and which one. */
	readonly parameterOf?: ParameterOf;
	/** What becomes of it when it is more than made async. */
	readonly change?: { readonly kind: DecisionKind; readonly title: string };
	readonly asyncEdits: readonly TextEdit[];
	readonly returnTypeEdits: readonly TextEdit[];
	/** What makes its declared iterator type async; undefined when it declares another type. */
	readonly iteratorTypeEdits?: readonly TextEdit[] | undefined;
	/** Its declared type is that of an async iterator. */
	readonly givesAsyncIterator?: boolean;
	/** Replaces `returnTypeEdits` when functions that stay synchronous may be given to it as well. */
	readonly wideningEdits?: readonly TextEdit[];
}

/** The forms that a `map` can take; a sentence says why it cannot. */
export interface Mapping {
	/** All calls at the same time. */
	readonly concurrent: readonly TextEdit[] | string;
	/** All calls at the same time, up to a limit; given the limit and the limiter's name. */
	readonly limited: ((limit: number, limiter: string) => readonly TextEdit[]) | string;
	/** One call after the other. */
	readonly sequential: readonly TextEdit[] | string;
	/** `Promise.all(ids.map(…))`: it was meant to run at the same time. */
	readonly isCollected: boolean;
}

/** A call among those that `Promise.all` waits for. */
export interface Together {
	/** Range of all of them. */
	readonly start: number;
	readonly end: number;
	/** Something is waited for before they are all there. */
	readonly waits: boolean;
	/** The same call, awaited before the next element. */
	readonly inTurn: CallSite;
}

/** A call that has to be awaited. */
export interface CallSite extends Place {
	/** Range of the callee's name, which a renamed twin replaces. */
	readonly name: { readonly start: number; readonly end: number };
	/** How the callee is written: `load()`, `api.load()`, `api['load']()`. */
	readonly callee: 'binding' | 'member' | 'string' | 'picked';
	/** Range of the object in `object.name()`. */
	readonly object?: { readonly start: number; readonly end: number };
	/** Not a call: the function is used as a value here, which cannot follow. */
	readonly isValue?: true;
	/** The promise is already taken care of. */
	readonly handled: boolean;
	/**
	 * The promise is only dropped or stored, which is taking care of it when there was one before, but
	 * would let the code go on too early when the call was synchronous. Or it is returned under another type.
	 */
	readonly unlessSync?: CallSite;
	/** The promise is returned as it is, by a function that declares another type. */
	readonly isHidden?: true;
	/**
	 * The promise is handed on as it is by a function that gave one before: what the call threw at once is a
	 * rejection now, so its callers matter, and the function itself stays as it is.
	 */
	readonly passesOn?: true;
	/** An element of `Promise.all([…])`, whose promise is taken care of once all elements are there. */
	readonly together?: Together;
	/** The value goes straight out of the enclosing function: `return f()`. */
	readonly returned: boolean;
	/** Set for calls that give an iterator: it is used up here, or handed on to the caller. */
	readonly iterator?: 'consumed' | 'handed-on';
	readonly container: FunctionId;
	readonly containerIsAsync: boolean;
	/** Top level of a CommonJS script: the statements that an async function is put around. */
	readonly wrap?: WrappedRange;
	readonly block?: Block;
	/** Its edits hand the promise itself on: they would be wrong while the function still answers at once. */
	readonly needsPromise?: true;
	/** What becomes of the call when it is more than awaited. */
	readonly change?: { readonly kind: DecisionKind; readonly title: string };
	/** The call is a `map`, and which of its forms it takes is decided once all that it calls is known. */
	readonly mapping?: Mapping;
	/** The function is passed by its name, and the call of it that is written ends here. */
	readonly suffixAt?: number;
	/** Exports of its module that its edits name. */
	readonly brings?: readonly string[];
	/** What bounds how many calls run at the same time. */
	readonly limiter?: LimiterAccess;
	/** What to warn of when the call is awaited. */
	readonly hazards?: readonly Hazard[];
	readonly edits: readonly TextEdit[];
}
