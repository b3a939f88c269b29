import type { Node } from '@babel/types';

/** Where a statement ends, without a semicolon that stands in front of the next one: `;[1, 2].map(f)`. */
export function endOfStatement(text: string, { start, end }: Node): number {
	const last = /\s*\n\s*;$/.exec(text.slice(start!, end!));
	return last === null ? end! : start! + last.index;
}
