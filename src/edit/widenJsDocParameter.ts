import type { Node } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import { wholeName } from '../syntax/namePattern.ts';

/**
 * Lets the function type of a JSDoc `@param {(id: string) => string} load` return a promise as well.
 *
 * @param documented the node that the comment stands in front of.
 */
export function widenJsDocParameter(documented: Node, name: string): TextEdit[] {
	const comment = documented.leadingComments?.findLast(
		({ type, value }) => type === 'CommentBlock' && value.startsWith('*'),
	);
	if (comment?.start === undefined) return [];
	const pattern = new RegExp(`@param\\s+\\{([^\\n]*)\\}\\s+\\[?${wholeName(name)}`, 'd');
	const [start, end] = pattern.exec(comment.value)?.indices?.[1] ?? [0, 0];
	const type = comment.value.slice(start, end);
	const result = resultOf(type);
	if (result === undefined || /\bPromise\b/.test(result.text)) return [];
	// The comment's value starts after `/*`.
	const offset = comment.start + 2 + start + result.end;
	const span = result.text.length;
	return [{ start: offset, end: offset, text: ` | Promise<${result.text}>`, side: 'close', span }];
}

/** What `(id: string) => string` and `function(string): string` return. */
function resultOf(type: string): { readonly text: string; readonly end: number } | undefined {
	const match = /^\s*(?:\(.*\)\s*=>|function\s*\(.*\)\s*:)\s*([^()|]*[^()|\s=])\s*=?\s*$/d.exec(
		type,
	);
	const [start, end] = match?.indices?.[1] ?? [0, 0];
	return match === null || match[1] === '*' || match[1] === 'any'
		? undefined
		: { text: type.slice(start, end), end };
}
