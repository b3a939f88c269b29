import MagicString from 'magic-string';
import type { Decision, TextEdit } from '../plan/plan.ts';

/**
 * The new text of a file. Characters that no edit names stay as they are.
 *
 * Insertions that meet at one offset nest: what closes comes before what opens, inner closes before
 * outer ones, outer opens before inner ones.
 */
export function applyEdits(source: string, decisions: readonly Pick<Decision, 'edits'>[]): string {
	const edits = uniqueEdits(decisions.flatMap(({ edits }) => edits));
	const output = new MagicString(source);
	for (const { start, end, to } of edits) if (to !== undefined) output.move(start, end, to);
	// Replacing a range also drops what was inserted inside it, so replacements go first.
	const replacements = edits.filter(({ start, end, to }) => end > start && to === undefined);
	for (const { start, end, text } of replacements) {
		if (text === '') output.remove(start, end);
		else output.overwrite(start, end, text);
	}
	const insertions = edits.filter(
		({ start, end }) =>
			start === end &&
			!replacements.some((replaced) => replaced.start < start && start < replaced.end),
	);
	const closing = insertions.filter(({ side }) => side !== 'open');
	for (const { start, text } of closing.sort((a, b) => (a.span ?? 0) - (b.span ?? 0))) {
		output.appendLeft(start, text);
	}
	const opening = insertions.filter(({ side }) => side === 'open');
	for (const { start, text } of semicolonsFirst(
		opening.sort((a, b) => (b.span ?? 0) - (a.span ?? 0)),
	)) {
		output.appendRight(start, text);
	}
	return output.toString();
}

/**
 * A semicolon that ends the line before stands before all that opens at its place, and is only needed
 * where the first of these would go on with that line.
 *
 * @param opening from the outside in
 */
function semicolonsFirst(opening: readonly TextEdit[]): TextEdit[] {
	const needing = new Set(
		opening.filter(({ text }) => text.startsWith(';')).map(({ start }) => start),
	);
	const begun = new Set<number>();
	return opening.map((edit) => {
		const { start, text } = edit;
		const isFirst = !begun.has(start);
		begun.add(start);
		if (!needing.has(start) || isFirst === text.startsWith(';')) return edit;
		if (!isFirst) return { ...edit, text: text.slice(1) };
		return /^[([`/+\-<]/.test(text) ? { ...edit, text: `;${text}` } : edit;
	});
}

/**
 * The edits that take effect: two decisions may ask for the same change, such as one import shared by
 * several calls, and what replaces a range takes the replacements inside of it along.
 */
export function uniqueEdits(edits: readonly TextEdit[]): TextEdit[] {
	const seen = new Map<string, TextEdit>();
	for (const edit of edits) {
		seen.set(
			`${edit.start}:${edit.end}:${edit.side ?? ''}:${edit.span ?? ''}:${edit.to ?? ''}:${edit.text}`,
			edit,
		);
	}
	const unique = [...seen.values()];
	const replacements = unique.filter(({ start, end, to }) => end > start && to === undefined);
	return unique.filter(
		(edit) =>
			edit.end === edit.start ||
			edit.to !== undefined ||
			!replacements.some(
				({ start, end }) =>
					start <= edit.start && edit.end <= end && end - start > edit.end - edit.start,
			),
	);
}
