import type { Draft } from '../plan/decide/decide.ts';
import type { Session } from '../plan/session.ts';
import type { PartRequest } from './part.ts';

/**
 * Puts parts into the order that a migration takes through them: what is called before what calls it.
 * The plans work in any order; this one is the easiest to follow. Parts that lead to each other stand by name.
 */
export function orderParts(
	parts: readonly PartRequest[],
	drafts: readonly Draft[],
	session: Pick<Session, 'relative'>,
): PartRequest[] {
	const partOf = (file: string): PartRequest | undefined =>
		parts.find(({ contains }) => contains(file));
	const before = new Map<PartRequest, Set<PartRequest>>();
	const owners = drafts.map(({ file }) => partOf(session.relative(file)));
	for (const [i, { because }] of drafts.entries()) {
		const own = owners[i];
		const cause = 'decision' in because ? owners[because.decision] : undefined;
		if (own === undefined) continue;
		const causes = before.get(own) ?? new Set();
		if (cause !== undefined && cause !== own) causes.add(cause);
		before.set(own, causes);
	}
	const waiting = [...before.keys()].sort((one, other) => (one.name < other.name ? -1 : 1));
	const ordered: PartRequest[] = [];
	while (waiting.length > 0) {
		const isReady = (part: PartRequest): boolean =>
			[...before.get(part)!].every((cause) => !waiting.includes(cause));
		const next = Math.max(0, waiting.findIndex(isReady));
		ordered.push(...waiting.splice(next, 1));
	}
	return ordered;
}
