import type { Node } from '@babel/types';
import { contains } from './contains.ts';
import { isFunction } from './functions.ts';
import { parentOf } from './tree.ts';

/** The nearest loop of a function around a node that another one stands in, too: the next round comes behind both. */
export function loopAround(node: Node, other: Node): Node | undefined {
	for (let up = parentOf(node); up !== undefined && !isFunction(up); up = parentOf(up))
		if (/^(?:For|While|DoWhile)/.test(up.type) && contains(up, other)) return up;
	return undefined;
}
