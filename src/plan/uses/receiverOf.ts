import type { Node } from '@babel/types';
import { unwrapOutward } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';

/** Climbs from a value to the place that receives it, through branches that pass it on unchanged. */
export function receiverOf(value: Node): {
	readonly value: Node;
	readonly parent: Node | undefined;
} {
	let node = unwrapOutward(value);
	for (;;) {
		const parent = parentOf(node);
		const passesOn =
			(parent?.type === 'ConditionalExpression' && parent.test !== node) ||
			(parent?.type === 'LogicalExpression' && parent.right === node) ||
			(parent?.type === 'SequenceExpression' && parent.expressions.at(-1) === node);
		if (!passesOn) return { value: node, parent };
		node = unwrapOutward(parent);
	}
}
