import type { Node } from '@babel/types';
import type { FunctionNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Unit } from '../unit.ts';
import type { Effect } from './effect.ts';

/** Code that runs: a function, or an expression such as the value of a field. */
export interface Run {
	readonly code: FunctionNode | Node;
	readonly tree: SyntaxTree;
	/** `this` is an object that is being made. */
	readonly makesThis?: boolean;
	/** A callback of `map`: its first parameter is an element of its own. */
	readonly isInline?: boolean;
}

/** What happens when a piece of code runs: an effect, other code that runs, or a unit that is called. */
export type Step = { readonly effect: Effect } | { readonly run: Run } | { readonly unit: Unit };
