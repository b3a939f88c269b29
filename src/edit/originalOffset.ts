import type { TextEdit } from '../plan/plan.ts';
import { uniqueEdits } from './applyEdits.ts';

/**
 * Where a place in an edited text was before the edits.
 *
 * @param edits those that made the text.
 * @param offset UTF-16 offset into the edited text.
 * @returns for a place inside inserted text the offset that it was inserted at.
 */
export function originalOffset(edits: readonly TextEdit[], offset: number): number {
	const inOrder = uniqueEdits(edits).sort((a, b) => a.start - b.start || a.end - b.end);
	let added = 0;
	let removedUntil = 0;
	for (const { start, end, text } of inOrder) {
		if (start + added > offset) break;
		// What was inserted into a removed range went with it.
		if (end <= removedUntil && start < removedUntil) continue;
		if (start + added + text.length > offset) return start;
		added += text.length - (end - start);
		removedUntil = Math.max(removedUntil, end);
	}
	return offset - added;
}
