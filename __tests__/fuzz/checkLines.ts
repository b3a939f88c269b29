import { diffLines } from 'diff';
import type { TextEdit } from '../../src/plan/plan.ts';

/** Says where a text changed though no edit is there; undefined when all changes have one. */
export function findUndecided(
	before: string,
	after: string,
	edits: readonly TextEdit[],
): string | undefined {
	const lines = before.split('\n');
	const starts = [0];
	for (const line of lines) starts.push(starts.at(-1)! + line.length + 1);
	const lineOf = (offset: number): number => {
		let line = 0;
		while (line + 1 < lines.length && starts[line + 1]! <= offset) line += 1;
		return line;
	};
	const touched = new Set<number>();
	for (const { start, end, to } of edits) {
		for (let line = lineOf(start); line <= lineOf(end); line += 1) touched.add(line);
		if (to !== undefined) touched.add(lineOf(to));
	}
	let at = 0;
	let removed: number[] = [];
	for (const { value, added, removed: isRemoved, count } of diffLines(before, after)) {
		if (isRemoved) removed = Array.from({ length: count }, (_, i) => at + i);
		if (isRemoved) {
			const undecided = removed.find((line) => !touched.has(line));
			if (undecided !== undefined) return `line ${undecided + 1} changed: ${lines[undecided]}`;
		}
		if (added && ![at - 1, at, at + 1].some((line) => touched.has(line)))
			return `lines appeared at line ${at + 1}: ${value}`;
		if (!added) at += count;
	}
	return findLost(before, after, edits);
}

/** Characters that no edit names stay, in their order, unless something moved. */
function findLost(before: string, after: string, edits: readonly TextEdit[]): string | undefined {
	if (edits.some(({ to }) => to !== undefined)) return undefined;
	let at = 0;
	const replaced = edits.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
	const cuts = [...new Set(edits.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
	let from = 0;
	for (const cut of [...cuts, before.length]) {
		const piece = before.slice(from, cut);
		const isReplaced = replaced.some(({ start, end }) => start <= from && cut <= end);
		if (!isReplaced && piece !== '') {
			const found = after.indexOf(piece, at);
			if (found === -1) return `characters are gone: ${JSON.stringify(piece.slice(0, 80))}`;
			at = found + piece.length;
		}
		from = cut;
	}
	return undefined;
}
