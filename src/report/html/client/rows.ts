import type { PageHunk } from '../pageData.ts';

/** One side of a row. */
export interface Side {
	/** 1-based. */
	readonly number: number;
	readonly text: string;
}

/** Lines that stand beside each other; one of the sides may be missing. */
export interface Row {
	readonly before?: Side;
	readonly after?: Side;
	readonly isSame: boolean;
}

/** Pairs the lines of a hunk: what was removed with what was added in its place. */
export function pairRows({ old, new: added, lines }: PageHunk): Row[] {
	const rows: Row[] = [];
	const removed: Side[] = [];
	const inserted: Side[] = [];
	const flush = (): void => {
		const count = Math.max(removed.length, inserted.length);
		for (let at = 0; at < count; at++) {
			const before = removed[at];
			const after = inserted[at];
			rows.push({ ...(before && { before }), ...(after && { after }), isSame: false });
		}
		removed.length = 0;
		inserted.length = 0;
	};
	let left = old;
	let right = added;
	for (const line of lines) {
		const text = line.slice(1);
		if (line[0] === '-') removed.push({ number: left++, text });
		else if (line[0] === '+') inserted.push({ number: right++, text });
		else {
			flush();
			const before = { number: left++, text };
			rows.push({ before, after: { number: right++, text }, isSame: true });
		}
	}
	flush();
	return rows;
}
