import type { Fact } from '../../presets/receivers/receiver.ts';
import type {
	Block,
	CallSite,
	FunctionFacts,
	FunctionId,
	Hazard,
	Place,
	ReachableName,
} from './facts.ts';
import type { Mock } from './mocks/mock.ts';
import type { Holder } from './objects/holdersOf.ts';
import type { TextEdit } from './plan.ts';
import type { ListenedEvent } from './receivers/listenedEvent.ts';

/** What else changes in a function when it becomes async, because of what it is handed to. */
export interface OwnEdits {
	readonly of: FunctionId;
	readonly edits: readonly TextEdit[];
}

/** What one reference to a function does with it. */
export type Use =
	| {
			readonly kind: 'call';
			readonly site: CallSite;
			/** Not called by its own name, so that another name cannot be written here. */
			readonly indirect?: Block;
	  }
	/** Another name for the same function. */
	| {
			readonly kind: 'alias';
			readonly name: ReachableName;
			/** Offset of the new name where it declares a variable or property of its own. */
			readonly declaredAt?: number;
			/** More than another name: bound, chosen among others, stored in an object; no other function can be put here by name. */
			readonly indirect?: Block;
			/** What the object is held by that it is stored in. */
			readonly holders?: readonly Holder[];
			/** What to warn of: a library calls it by this name. */
			readonly hazards?: readonly Hazard[];
			readonly ownEdits?: OwnEdits;
	  }
	/** Something is assigned to it: another function, unless the value turns out to be the same. */
	| { readonly kind: 'assigned'; readonly valueAt: number | undefined; readonly mock: Mock }
	/** The default export, or the whole of a CommonJS module. */
	| { readonly kind: 'default-alias' }
	/** Given to a slot, whose calls are calls of this function. */
	| {
			readonly kind: 'given';
			readonly to: FunctionId;
			readonly place: Place;
			/** The same as a place where the name can mean a synchronous twin instead. */
			readonly value?: CallSite;
			/** What it is for a function whose calls stand for themselves. */
			readonly whenFixed?: Use;
	  }
	/** Declares the function or a member of that name. */
	| {
			readonly kind: 'declaration';
			readonly facts: FunctionFacts | undefined;
			/** A function is assigned to a member: what that does where somebody else declares it. */
			readonly mock?: Mock;
	  }
	/** Handed to a library that can do with a promise. */
	| {
			readonly kind: 'accepted';
			readonly hazards: readonly Hazard[];
			readonly at: Place;
			readonly listensTo?: ListenedEvent;
			readonly ownEdits?: OwnEdits;
	  }
	| {
			readonly kind: 'type-query';
			readonly edits: readonly TextEdit[];
			readonly place: Place;
			/** Why the function cannot get another type. */
			readonly block?: Block;
	  }
	/** A test replaces the function, or looks at its replacement. */
	| { readonly kind: 'mock'; readonly mock: Mock }
	| { readonly kind: 'none' }
	| {
			readonly kind: 'blocked';
			readonly block: Block;
			/** The same as a place that a synchronous twin can serve. */
			readonly value?: CallSite;
			/** Decides instead of the block once all functions and uses of the unit are known. */
			readonly asked?: Asked;
	  };

/** What somebody who gets functions by a name needs of them. */
export interface Asked {
	readonly fact: Fact;
	/** For people. */
	readonly receiver: string;
	/** Why they stay as they are, as long as they are not known. */
	readonly block: Block;
	/** What the use is besides. */
	readonly use: Use;
}
