import type { Node } from '@babel/types';
import { forEachOwnNode, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';

/** Offsets where a function, or a module, waits as it is written, and lets others do something. */
export function waitsIn(root: Node): number[] {
	const found: number[] = [];
	forEachOwnNode(root, (node) => {
		if (/^(?:Await|Yield)Expression$/.test(node.type)) found.push(node.end!);
		if (node.type === 'ForOfStatement' && node.await) found.push(node.body.start!);
	});
	return found;
}

/** Where the wait for a call ends, as it is written; undefined where nothing waits for it. */
export function endOfWaitFor(call: Node): number | undefined {
	const parent = parentOf(unwrapOutward(call));
	return parent?.type === 'AwaitExpression' ? parent.end! : undefined;
}
