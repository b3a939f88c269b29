import { uniqueEdits } from '../../src/edit/applyEdits.ts';
import type { TextEdit } from '../../src/plan/plan.ts';

/**
 * Says where a text changed though no edit says so; undefined when all changes have one: what no edit
 * names is there in its order, and nothing else came in.
 */
export function findUndecided(
	before: string,
	after: string,
	edits: readonly TextEdit[],
): string | undefined {
	const unique = uniqueEdits(edits);
	const replaced = unique.filter(({ start, end, to }) => end > start && to === undefined);
	const inserted = unique.filter(
		({ start, end }) =>
			start === end && !replaced.some((range) => range.start < start && start < range.end),
	);
	const cuts = [...unique.flatMap(({ start, end, to = end }) => [start, end, to]), before.length];
	let expected = [...replaced, ...inserted].reduce((sum, { text }) => sum + text.length, 0);
	let from = 0;
	let at = 0;
	const isMoved = unique.some(({ to }) => to !== undefined);
	for (const cut of [...new Set(cuts)].sort((one, other) => one - other)) {
		const piece = before.slice(from, cut);
		if (!replaced.some(({ start, end }) => start <= from && cut <= end)) {
			const found = after.indexOf(piece, isMoved ? 0 : at);
			if (found === -1) return `gone, without an edit: ${JSON.stringify(piece.slice(0, 200))}`;
			at = found + piece.length;
			expected += piece.length;
		}
		from = cut;
	}
	if (expected === after.length) return undefined;
	return `the edits explain ${expected} characters of ${after.length}`;
}
