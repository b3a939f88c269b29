import type { TextEdit } from '../plan/plan.ts';

/** Takes a statement away, with the line break and the blank lines before it. */
export function removeStatement(start: number, end: number, text: string): TextEdit {
	const before = text.slice(0, start).trimEnd().length;
	const isAlone = /^[ \t]*(?:\r?\n|$)/.test(text.slice(end));
	if (before > 0 && isAlone) return { start: before, end, text: '' };
	const after = /^[ \t]*(?:\r?\n)*/.exec(text.slice(end))![0].length;
	return { start, end: end + after, text: '' };
}
