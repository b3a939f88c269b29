import type { Node } from '@babel/types';

type Range = Pick<Node, 'start' | 'end'>;

/** Whether a range is a part of another. */
export function contains(outer: Range, inner: Range): boolean {
	return outer.start! <= inner.start! && inner.end! <= outer.end!;
}
