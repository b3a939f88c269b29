import type { Node } from '@babel/types';
import type { FunctionId } from '../facts.ts';

/** Identity of the function that a node is, or of the module's top level. */
export function functionId(file: string, fn: Node | undefined): FunctionId {
	return fn === undefined ? `${file}:module` : `${file}:${fn.start}`;
}

/** Identity of the slot whose name stands at an offset. */
export function slotId({
	file,
	offset,
}: {
	readonly file: string;
	readonly offset: number;
}): FunctionId {
	return `${file}:slot:${offset}`;
}

/** Where the name of a slot stands; undefined when the id is that of a function. */
export function placeOfSlot(
	id: FunctionId,
): { readonly file: string; readonly offset: number } | undefined {
	const match = /^(.*):slot:(\d+)$/s.exec(id);
	return match === null ? undefined : { file: match[1]!, offset: Number(match[2]) };
}
