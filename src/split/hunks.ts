import { diffLines } from 'diff';

/** Lines that differ, as a replacement of `[start, end)` (UTF-16 offsets into the text before). */
export interface Hunk {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** What leads from one text to another, in order. */
export function hunksBetween(before: string, after: string): Hunk[] {
	const hunks: Hunk[] = [];
	let offset = 0;
	for (const { added, removed, value } of diffLines(before, after)) {
		const last = hunks.at(-1);
		const isNext = last?.end === offset;
		if (removed) {
			offset += value.length;
			if (isNext) hunks[hunks.length - 1] = { ...last, end: offset };
			else hunks.push({ start: offset - value.length, end: offset, text: '' });
		} else if (added) {
			if (isNext) hunks[hunks.length - 1] = { ...last, text: last.text + value };
			else hunks.push({ start: offset, end: offset, text: value });
		} else offset += value.length;
	}
	return hunks;
}
