import type { ElementCall } from '../../syntax/elementCall.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';

/** What the kind of collection changes: what its iterator gives, and what its callback is called with. */
export type CollectionKind = 'array' | 'typed-array' | 'map' | 'set' | 'iterable' | 'array-like';

/** What a loop is made of. */
export interface LoopRequest {
	readonly tree: SyntaxTree;
	readonly element: ElementCall;
	readonly kind: CollectionKind;
	/** How many of its arguments a function passed by its name takes; undefined for a function in place. */
	readonly parameters?: number;
}
