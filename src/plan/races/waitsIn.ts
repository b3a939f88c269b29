import type { Node } from '@babel/types';
import { forEachOwnNode } from '../../syntax/functions.ts';

/** Offsets where a function, or a module, waits as it is written, and lets others do something. */
export function waitsIn(root: Node): number[] {
	const found: number[] = [];
	forEachOwnNode(root, (node) => {
		if (/^(?:Await|Yield)Expression$/.test(node.type)) found.push(node.end!);
		if (node.type === 'ForOfStatement' && node.await) found.push(node.body.start!);
	});
	return found;
}
