import { type FunctionNode, forEachOwnNode } from '../../syntax/functions.ts';

/** Offsets where a function waits, as it is written, and lets others do something. */
export function waitsIn(fn: FunctionNode): number[] {
	const found: number[] = [];
	forEachOwnNode(fn, (node) => {
		if (/^(?:Await|Yield)Expression$/.test(node.type)) found.push(node.end!);
		if (node.type === 'ForOfStatement' && node.await) found.push(node.body.start!);
	});
	return found;
}
