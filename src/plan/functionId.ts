import type { Node } from '@babel/types';
import type { FunctionId } from './facts.ts';

/** Identity of the function that a node is, or of the module's top level. */
export function functionId(file: string, fn: Node | undefined): FunctionId {
	return fn === undefined ? `${file}:module` : `${file}:${fn.start}`;
}
