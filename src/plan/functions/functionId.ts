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

/** A function, and how many calls lead from it to what it gives: 2 for the last one in `(a) => (b) => (c) => …`. */
export interface ResultPlace {
	readonly file: string;
	readonly start: number;
	readonly depth: number;
}

/** Identity of the slot that holds the functions which another one gives. */
export function resultId({ file, start, depth }: ResultPlace): FunctionId {
	return `${file}:result${depth}:${start}`;
}

/** The function whose results a slot holds; undefined when the id is that of something else. */
export function placeOfResult(id: FunctionId): ResultPlace | undefined {
	const match = /^(.*):result(\d+):(\d+)$/s.exec(id);
	return match === null
		? undefined
		: { file: match[1]!, depth: Number(match[2]), start: Number(match[3]) };
}

/** Where the name of a slot stands; undefined when the id is that of a function. */
export function placeOfSlot(
	id: FunctionId,
): { readonly file: string; readonly offset: number } | undefined {
	const match = /^(.*):slot:(\d+)$/s.exec(id);
	return match === null ? undefined : { file: match[1]!, offset: Number(match[2]) };
}
