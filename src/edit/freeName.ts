import type { Node } from '@babel/types';
import { forEachChild } from '../syntax/tree.ts';

/** Every identifier that stands in a piece of code. */
export function namesIn(root: Node): Set<string> {
	const names = new Set<string>();
	const visit = (node: Node): void => {
		if (node.type === 'Identifier') names.add(node.name);
		forEachChild(node, visit);
	};
	visit(root);
	return names;
}

/** `name`, or `name2`, `name3` and so on: the first, counted from `from`, that is not taken. */
export function findFreeName(name: string, taken: ReadonlySet<string>, from = 1): string {
	for (let number = from; ; number++) {
		const candidate = number === 1 ? name : `${name}${number}`;
		if (!taken.has(candidate)) return candidate;
	}
}
