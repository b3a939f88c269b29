import { structuredPatch } from 'diff';
import type { PageFile, PageHunk } from './pageData.ts';

/** Beyond that, nobody reads the diff of one file, and finding it takes too long. */
const maximumMilliseconds = 2000;
const maximumLine = 1000;
/** What is kept before the first difference of a line that is cut. */
const lead = 200;

/** The change of one file, ready to be shown side by side. */
export function diffFile(
	before: string,
	after: string,
): Pick<PageFile, 'added' | 'removed' | 'hunks' | 'isHuge'> {
	const patch = structuredPatch('', '', before, after, undefined, undefined, {
		context: 3,
		timeout: maximumMilliseconds,
	});
	if (patch === undefined) return { added: 0, removed: 0, hunks: [], isHuge: true };
	const lines = patch.hunks.flatMap((hunk) => hunk.lines);
	return {
		added: lines.filter((line) => line.startsWith('+')).length,
		removed: lines.filter((line) => line.startsWith('-')).length,
		hunks: patch.hunks.map(
			(hunk): PageHunk => ({
				old: hunk.oldStart,
				new: hunk.newStart,
				lines: shorten(hunk.lines.filter((line) => !line.startsWith('\\')).map(trimEnd)),
			}),
		),
	};
}

/** A carriage return would be shown as a difference where none is seen. */
function trimEnd(line: string): string {
	return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** Cuts lines of generated files so that the difference to their counterpart is still seen. */
function shorten(lines: readonly string[]): string[] {
	const result = [...lines];
	let start = 0;
	while (start < lines.length) {
		const removed = runOf(lines, start, '-');
		const added = runOf(lines, start + removed, '+');
		for (let at = 0; at < Math.max(removed, added); at++) {
			const one = at < removed ? start + at : undefined;
			const other = at < added ? start + removed + at : undefined;
			const skip = commonStart(lines[one ?? -1] ?? '', lines[other ?? -1] ?? '') - lead;
			for (const index of [one, other])
				if (index !== undefined) result[index] = cut(lines[index]!, Math.max(0, skip));
		}
		if (removed + added === 0) result[start] = cut(lines[start]!, 0);
		start += Math.max(1, removed + added);
	}
	return result;
}

function runOf(lines: readonly string[], start: number, mark: string): number {
	let end = start;
	while (lines[end]?.startsWith(mark)) end++;
	return end - start;
}

/** The mark of the line does not count. */
function commonStart(one: string, other: string): number {
	let at = 1;
	while (at < one.length && one[at] === other[at]) at++;
	return at;
}

function cut(line: string, skip: number): string {
	if (line.length <= maximumLine) return line;
	const text = line.slice(1 + skip, 1 + skip + maximumLine);
	const end = skip + maximumLine < line.length - 1 ? '…' : '';
	return `${line[0]}${skip > 0 ? '…' : ''}${text}${end}`;
}
