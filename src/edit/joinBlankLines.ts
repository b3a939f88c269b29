import type { TextEdit } from '../plan/plan.ts';

/** Takes away the blank lines that would stand beside others, or at the end, where whole lines between them go. */
export function joinBlankLines(edits: readonly TextEdit[], text: string): TextEdit[] {
	const removed = edits
		.filter(({ start, end, text: written }) => written === '' && end > start)
		.sort((one, other) => one.start - other.start);
	const runs: { start: number; end: number }[] = [];
	for (const { start, end } of removed) {
		const last = runs.at(-1);
		if (last?.end === start) last.end = end;
		else runs.push({ start, end });
	}
	return runs.flatMap(({ start, end }): TextEdit[] => {
		const above = /\n(\r?\n)$/.exec(text.slice(0, start));
		const below = /^[ \t]*\r?\n/.exec(text.slice(end));
		if (above === null || !/^[ \t]*(?:\r?\n|$)/.test(text.slice(end))) return [];
		return below === null
			? [{ start: start - above[1]!.length, end: start, text: '' }]
			: [{ start: end, end: end + below[0].length, text: '' }];
	});
}
