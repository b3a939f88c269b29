import type { Node } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Change } from '../changes/proposeChanges.ts';
import { droppedComments } from './comments.ts';

interface Range {
	readonly start: number;
	readonly end: number;
}

/** Takes away what has a line for itself, with the comments that go with it. */
export function removeNodes(
	tree: SyntaxTree,
	nodes: readonly Node[],
	drops: (comment: string) => boolean,
): Change[] {
	const removed = nodes.map((node) => {
		const own = { start: node.start!, end: node.end! };
		return {
			own,
			ranges: mergeRanges([lineOf(tree.text, own), ...droppedComments(tree, own, drops)]),
		};
	});
	const all = mergeRanges(removed.flatMap(({ ranges }) => ranges));
	return removed.map(({ own, ranges }) => ({
		file: tree.path,
		...own,
		kind: 'remove-leftover',
		title: 'remove what nothing uses any more',
		edits: ranges.map((range) => {
			const whole = all.find(({ start, end }) => start <= range.start && end >= range.end)!;
			return { ...withBlankLine(tree.text, range, whole), text: '' };
		}),
	}));
}

/** A statement with its line when it has one for itself, else with the blanks that part it from others. */
function lineOf(text: string, statement: Range): Range {
	const start = text.lastIndexOf('\n', statement.start - 1) + 1;
	const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(statement.end));
	const before = text.slice(start, statement.start);
	if (before.trim() !== '') return { start: start + before.trimEnd().length, end: statement.end };
	if (rest === null) {
		const blank = /^[ \t]*/.exec(text.slice(statement.end))![0].length;
		return { start: statement.start, end: statement.end + blank };
	}
	return { start, end: statement.end + rest[0].length };
}

/** With the blank line below or above it that would stand beside another one, or beside a brace. */
function withBlankLine(text: string, { start, end }: Range, whole: Range): Range {
	const below = /^[ \t]*\r?\n/.exec(text.slice(whole.end));
	const isFirst = /(?:^|\n\r?\n|\{\r?\n)$/.test(text.slice(0, whole.start));
	if (isFirst && below !== null)
		return { start, end: end === whole.end ? end + below[0].length : end };
	const above = /^[ \t]*\}/.test(text.slice(whole.end))
		? /\n(\r?\n)$/.exec(text.slice(0, whole.start))
		: null;
	return { start: above !== null && start === whole.start ? start - above[1]!.length : start, end };
}

/** Ranges that touch or overlap as one. */
function mergeRanges(ranges: readonly Range[]): Range[] {
	const merged: { start: number; end: number }[] = [];
	for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
		const last = merged.at(-1);
		if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
		else merged.push({ start, end });
	}
	return merged;
}
