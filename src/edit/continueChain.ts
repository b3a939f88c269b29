import type { Node } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';

/**
 * Lets an optional chain go on where it was skipped, behind something that ends it: `.rest` becomes
 * `?.rest`, `[0]` becomes `?.[0]`.
 */
export function continueChain({ end }: Node, text: string): TextEdit {
	const start = end! + /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*/.exec(text.slice(end!))![0].length;
	// A replacement, so that it goes with the dot when that is replaced as well.
	return text[start] === '.'
		? { start, end: start + 1, text: '?.' }
		: { start, end: start, text: '?.', side: 'open', span: 0 };
}
