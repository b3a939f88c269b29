import type { Node } from '@babel/types';

/** The type of the JSDoc `@returns {T}` that documents a node, with its place in the file. */
export function jsDocReturn(
	node: Node,
): { readonly start: number; readonly end: number; readonly text: string } | undefined {
	const comment = node.leadingComments?.findLast(
		({ type, value }) => type === 'CommentBlock' && value.startsWith('*'),
	);
	if (comment === undefined || comment.start === undefined) return undefined;
	const range = typeInBraces(comment.value);
	if (range === undefined) return undefined;
	// The comment's value starts after `/*`.
	const offset = comment.start + 2;
	return {
		start: offset + range[0],
		end: offset + range[1],
		text: comment.value.slice(...range),
	};
}

/** The range of the type after `@returns`; it may have braces of its own. */
function typeInBraces(comment: string): [number, number] | undefined {
	const tag = /@returns?\s+\{/.exec(comment);
	if (tag === null) return undefined;
	const start = tag.index + tag[0].length;
	let depth = 1;
	for (let i = start; i < comment.length; i++) {
		if (comment[i] === '{') depth++;
		else if (comment[i] === '}' && --depth === 0) return [start, i];
	}
	return undefined;
}
