import type { Node } from '@babel/types';
import { unwrapInward } from './unwrapInward.ts';

/** The value under type assertions and parentheses, and then each of these around it: `x`, `x as A`, `x as A as B`. */
export function assertionsOn(node: Node): readonly [value: Node, ...asserted: Node[]] {
	const value = unwrapInward(node);
	const asserted: Node[] = [];
	for (let outer = node; outer !== value && 'expression' in outer; ) {
		asserted.unshift(outer);
		outer = outer.expression as Node;
	}
	return [value, ...asserted];
}
