import type { Node } from '@babel/types';
import type { Fact } from '../../../presets/receivers/receiver.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';

/** A place where the functions run that a library was given. */
export interface Start {
	readonly tree: SyntaxTree;
	readonly fact: Fact;
	/** `program.parse()`, `yargs.argv`, or `graphqlSync(…)`. */
	readonly value: Node;
}
