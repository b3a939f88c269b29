import type { Node } from '@babel/types';
import { unwrapOutward } from './functions.ts';
import { parentOf } from './tree.ts';
import { unwrapInward } from './unwrapInward.ts';

/** `isOpen ? load() : other`, `known ?? load()`: the expression whose value a value may be. */
export function choiceAround(node: Node): Node {
	for (let outer = unwrapOutward(node); ; ) {
		const up = parentOf(outer);
		const isChosen =
			(up?.type === 'ConditionalExpression' && up.test !== outer) ||
			(up?.type === 'LogicalExpression' && up.right === outer);
		if (!isChosen) return outer;
		outer = unwrapOutward(up);
	}
}

/** What the value of an expression may be the value of. */
export function choicesIn(node: Node): readonly Node[] {
	const value = unwrapInward(node);
	switch (value.type) {
		case 'ConditionalExpression':
			return [value.consequent, value.alternate].flatMap(choicesIn);
		case 'LogicalExpression':
			return [value.left, value.right].flatMap(choicesIn);
		default:
			return [node];
	}
}
