import type { Comment } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';

/** A comment in text that is taken away. */
export type KeptComment = Comment;

/** The comments between two offsets that nobody asked to drop. */
export function keptComments(
	tree: SyntaxTree,
	start: number,
	end: number,
	drops: (comment: string) => boolean,
): readonly KeptComment[] {
	return (tree.root.comments ?? []).filter(
		(comment) => comment.start! >= start && comment.end! <= end && !drops(comment.value),
	);
}

/**
 * The lines of comments right above a statement that are to be dropped, and the one behind it on its line.
 */
export function droppedComments(
	tree: SyntaxTree,
	{ start, end }: { readonly start: number; readonly end: number },
	drops: (comment: string) => boolean,
): readonly { readonly start: number; readonly end: number }[] {
	const { text } = tree;
	const dropped: { start: number; end: number }[] = [];
	const comments = tree.root.comments ?? [];
	let top = start;
	for (;;) {
		const above = comments.find(
			(comment) =>
				comment.end! <= top &&
				/^\s*$/.test(text.slice(comment.end!, top)) &&
				isOneBreak(text.slice(comment.end!, top)),
		);
		if (above === undefined) break;
		const line = text.lastIndexOf('\n', above.start! - 1) + 1;
		if (text.slice(line, above.start!).trim() !== '') break;
		top = line;
		if (!drops(above.value)) continue;
		// The statement, or another comment, may stand on its line.
		const isAlone = /^[ \t]*\r?\n/.test(text.slice(above.end!));
		const blank = /^[ \t]*/.exec(text.slice(above.end!))![0].length;
		dropped.push(
			isAlone
				? { start: line, end: nextLine(text, above.end!) }
				: { start: above.start!, end: above.end! + blank },
		);
	}
	const behind = comments.find(
		(comment) => comment.start! >= end && /^[ \t;,]*$/.test(text.slice(end, comment.start!)),
	);
	if (behind !== undefined && drops(behind.value)) {
		const gap = /[ \t]*$/.exec(text.slice(end, behind.start!))![0].length;
		dropped.push({ start: behind.start! - gap, end: behind.end! });
	}
	return dropped;
}

function isOneBreak(gap: string): boolean {
	return (gap.match(/\n/g) ?? []).length <= 1;
}

function nextLine(text: string, offset: number): number {
	const found = text.indexOf('\n', offset);
	return found === -1 ? text.length : found + 1;
}
