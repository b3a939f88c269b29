import type { TextEdit } from '../plan/plan.ts';
import { applyEdits } from './applyEdits.ts';

/** Puts an edited copy of a statement on a line of its own below it. */
export function copyStatement(
	text: string,
	{ start, end }: { readonly start: number; readonly end: number },
	edits: readonly TextEdit[],
): TextEdit[] {
	const moved = edits.map((edit) => ({
		...edit,
		start: edit.start - start,
		end: edit.end - start,
	}));
	const copy = applyEdits(text.slice(start, end), [{ edits: moved }]);
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	const indent = /^[ \t]*/.exec(text.slice(lineStart, start))![0];
	const newline = text.includes('\r\n') ? '\r\n' : '\n';
	return [
		{ start: end, end, text: `${newline}${indent}${copy}`, side: 'close', span: end - start },
	];
}
