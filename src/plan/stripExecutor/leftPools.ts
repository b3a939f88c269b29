import { nameAt } from '../../syntax/nameAt.ts';
import type { Change } from '../changes/proposeChanges.ts';
import type { Session, WarningDraft } from '../session.ts';
import type { Leftovers } from './removeLeftovers.ts';
import type { PoolPlace, Wrapper } from './wrapper.ts';

/** The pools that changes take tasks from. */
export function poolsOf(
	changes: readonly Change[],
	drafts: ReadonlyMap<Change, Wrapper>,
): readonly PoolPlace[] {
	const found = new Map<string, PoolPlace>();
	for (const { pool } of changes.flatMap((change) => drafts.get(change) ?? []))
		if (pool !== undefined) found.set(`${pool.place.file}:${pool.place.offset}`, pool);
	return [...found.values()];
}

/**
 * Says of the pools that lost their last task, and of other executors that nothing uses, that they stay.
 *
 * @param staying pools that keep a task
 * @param finished what is removed besides, by file
 */
export function noteLeft(
	pools: readonly PoolPlace[],
	staying: readonly PoolPlace[],
	session: Session,
	finished: ReadonlyMap<string, Leftovers>,
): WarningDraft[] {
	const left = pools
		.filter((pool) => !staying.some((other) => isSamePool(pool, other)))
		.filter(
			({ place: { file, offset } }) =>
				!finished.get(file)?.changes.some(({ edits }) => covers(edits, offset)),
		)
		.map(({ place: { file, offset } }): WarningDraft => {
			const name = nameAt(session.texts.get(file) ?? '', offset) ?? 'pool';
			const message = `\`${name}\` has no task left here, and something else uses it or may do so`;
			return { file, start: offset, end: offset + name.length, code: 'pool-left', message };
		});
	const unused = [...finished].flatMap(([file, { staying: names }]) =>
		names
			.filter(({ start }) => !left.some((other) => other.file === file && other.start === start))
			.map(({ start, end, name }): WarningDraft => {
				const message = `nothing uses \`${name}\` any more, and making its value may have effects`;
				return { file, start: start!, end: end!, code: 'left-unused', message };
			}),
	);
	return [...left, ...unused];
}

function isSamePool({ place: a }: PoolPlace, { place: b }: PoolPlace): boolean {
	return a.file === b.file && a.offset === b.offset;
}

function covers(edits: Change['edits'], offset: number): boolean {
	return edits.some(({ start, end }) => start <= offset && offset < end);
}
