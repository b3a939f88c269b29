import type { Node } from '@babel/types';
import { unwrapOutward } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';

/** The outermost array that an element of an array is written in. */
export function listAround(element: Node): Node {
	let list = unwrapOutward(parentOf(element)!);
	for (let up = parentOf(list); up?.type === 'ArrayExpression'; up = parentOf(list))
		list = unwrapOutward(up);
	return list;
}
