import type { Node } from '@babel/types';
import { forEachChild, type SyntaxTree } from '../syntax/tree.ts';

/** Where a comment about a piece of code can stand. */
export interface TodoPlace {
	/** Offset of the line of the statement or member that the code is in. */
	readonly line: number;
	/** Offset of the line that the comment goes before: above comments about the next line. */
	readonly above: number;
	readonly indentation: string;
}

const members = new Set<Node['type']>([
	'ClassMethod',
	'ClassPrivateMethod',
	'ClassProperty',
	'ClassPrivateProperty',
	'ClassAccessorProperty',
	'TSDeclareMethod',
	'TSMethodSignature',
	'TSPropertySignature',
	'ObjectMethod',
	'ObjectProperty',
]);

/** The innermost statement or member around an offset that begins its line; undefined when there is none. */
export function findTodoPlace(tree: SyntaxTree, offset: number): TodoPlace | undefined {
	const { text } = tree;
	let found: { readonly line: number; readonly start: number } | undefined;
	const descend = (node: Node): void => {
		forEachChild(node, (child) => {
			if (child.start! > offset || child.end! <= offset) return;
			const line = lineOf(text, child.start!);
			if (canFollowComment(child) && /^[ \t]*$/.test(text.slice(line, child.start!)))
				found = { line, start: child.start! };
			descend(child);
		});
	};
	descend(tree.root);
	if (found === undefined) return undefined;
	const { line, start } = found;
	return { line, above: aboveDirectives(tree, line), indentation: text.slice(line, start) };
}

function canFollowComment({ type }: Node): boolean {
	if (type === 'BlockStatement') return false;
	return members.has(type) || /(?:Statement|Declaration)$/.test(type);
}

/** `// @ts-expect-error`, `// eslint-disable-next-line` and their like have to stay where they are. */
function aboveDirectives(tree: SyntaxTree, line: number): number {
	const { text } = tree;
	let above = line;
	while (above > 0) {
		const previous = lineOf(text, above - 1);
		const comment = commentAlone(tree, previous, above);
		if (comment === undefined || !/ignore|disable|expect-error/i.test(comment)) break;
		above = previous;
	}
	return above;
}

/** The comment that a line consists of. What looks like one can be the end of a template, or lead code. */
function commentAlone({ text, root }: SyntaxTree, line: number, end: number): string | undefined {
	const start = line + text.slice(line, end).search(/[^ \t]/);
	const comment = root.comments?.find((each) => each.start === start);
	return comment !== undefined && comment.end === line + text.slice(line, end).trimEnd().length
		? comment.value
		: undefined;
}

export function lineOf(text: string, offset: number): number {
	return text.lastIndexOf('\n', offset - 1) + 1;
}
