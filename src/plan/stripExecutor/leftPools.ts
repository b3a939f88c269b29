import { nameAt } from '../../syntax/nameAt.ts';
import type { Change } from '../changes/proposeChanges.ts';
import type { Session, WarningDraft } from '../session.ts';
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
 * Says of the pools that lost their last task, and stay, that they do.
 *
 * @param staying pools that keep a task
 * @param finish what is removed from a file besides
 */
export function noteLeftPools(
	pools: readonly PoolPlace[],
	staying: readonly PoolPlace[],
	session: Session,
	finish: (file: string) => readonly Change[],
): WarningDraft[] {
	return pools
		.filter((pool) => !staying.some((other) => isSamePool(pool, other)))
		.filter(
			({ place: { file, offset } }) => !finish(file).some(({ edits }) => covers(edits, offset)),
		)
		.map(({ place: { file, offset } }) => {
			const name = nameAt(session.texts.get(file) ?? '', offset) ?? 'pool';
			const message = `\`${name}\` has no task left here, and something else uses it or may do so`;
			return { file, start: offset, end: offset + name.length, code: 'pool-left', message };
		});
}

function isSamePool({ place: a }: PoolPlace, { place: b }: PoolPlace): boolean {
	return a.file === b.file && a.offset === b.offset;
}

function covers(edits: Change['edits'], offset: number): boolean {
	return edits.some(({ start, end }) => start <= offset && offset < end);
}
