import { originalOffset } from '../edit/originalOffset.ts';
import type { Draft } from '../plan/decide/decide.ts';
import { Lines } from '../plan/lines.ts';
import type { DecisionKind } from '../plan/plan.ts';
import { type Hunk, hunksBetween } from './hunks.ts';

/** What the last plan does at one place. */
export interface Finish extends Hunk {
	readonly kind: DecisionKind;
	readonly title: string;
	/** The decision of the whole migration that is carried out now, or that of the part that ends. */
	readonly cause: Draft | undefined;
}

/** A file as the parts leave it, and what is still missing there. */
export class BridgedFile {
	readonly before: string;
	readonly after: string;
	readonly #lines: Lines;
	readonly #edits: Draft['edits'];
	/** Decisions of the whole that the part does not have. */
	readonly #missing: readonly Draft[];
	/** Decisions of the part that the whole does not have. */
	readonly #temporary: readonly Draft[];

	/**
	 * @param before the text that the parts leave
	 * @param after the text in the end
	 * @param part decisions about the file in its part
	 * @param whole decisions about the file in the whole migration
	 */
	constructor(before: string, after: string, part: readonly Draft[], whole: readonly Draft[]) {
		this.before = before;
		this.after = after;
		this.#lines = new Lines(before);
		this.#edits = part.flatMap(({ edits }) => edits);
		this.#missing = without(whole, part);
		this.#temporary = without(part, whole);
	}

	/** What leads to the end. */
	finish(): Finish[] {
		return hunksBetween(this.before, this.after).map((hunk) => {
			const start = originalOffset(this.#edits, hunk.start);
			const end = originalOffset(this.#edits, hunk.end);
			const missing = touching(this.#missing, start, end);
			const temporary = touching(this.#temporary, start, end);
			// A call that only gets its name back has been decided in the part.
			const drafts = missing.filter(
				(draft) => !temporary.some((other) => isSameSite(draft, other)),
			);
			const twins = temporary.flatMap(({ owner }) => owner.unit?.label ?? []);
			const titles = new Set([
				...[...new Set(twins)].map((label) => `remove the twin of \`${label}\``),
				...drafts.map(({ title }) => title),
			]);
			const draft = drafts.find(({ kind }) => kind === 'make-async') ?? drafts[0];
			return {
				...hunk,
				kind: draft?.kind ?? 'clear-twin',
				title: [...titles].join('; ') || 'go on with the old names',
				cause: draft ?? temporary[0],
			};
		});
	}

	/** Where a place of the original text is after the parts. */
	offsetOf(original: number): number {
		let low = 0;
		let high = this.before.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (originalOffset(this.#edits, middle) < original) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	lineAt(offset: number): number {
		return this.#lines.lineAt(offset);
	}
}

function without(drafts: readonly Draft[], others: readonly Draft[]): Draft[] {
	const known = new Set(others.map(keyOf));
	return drafts.filter((draft) => !known.has(keyOf(draft)));
}

function keyOf({ kind, start, end, edits }: Draft): string {
	return JSON.stringify([kind, start, end, edits]);
}

function isSameSite(one: Draft, other: Draft): boolean {
	return one.kind === other.kind && one.start === other.start && one.end === other.end;
}

function touching(drafts: readonly Draft[], start: number, end: number): Draft[] {
	return drafts.filter(({ edits }) => edits.some((edit) => edit.start <= end && edit.end >= start));
}
