import type { Node } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import { callOf } from '../replace/callOf.ts';
import type { Session } from '../session.ts';
import { canReach } from './canReach.ts';

/**
 * `if (!existsSync(folder)) mkdirSync(folder)`, `save(file, change(readFileSync(file)))`: nobody else of this process
 * could make the folder, or write the file, in between.
 *
 * @param sites calls of libraries in one function that were done at once, and are awaited now
 * @param waits offsets where the function waited before
 * @returns two calls in their order; the second gives nothing, so it is there for what it changes
 */
export function findFileRace(
	sites: readonly CallSite[],
	tree: SyntaxTree,
	waits: readonly number[],
	{ oracle }: Session,
): readonly [CallSite, CallSite] | undefined {
	const calls = sites.flatMap((site) => {
		const call = callOf(site, tree);
		const [path] = call?.arguments ?? [];
		return call && path ? [{ site, call, path: textOf(path, tree) }] : [];
	});
	for (const later of calls) {
		const earlier = calls.find(
			({ site, call, path }) =>
				site.end <= later.site.start &&
				path === later.path &&
				canReach(call, later.call) &&
				// It was no one step before either.
				!waits.some((at) => at >= site.end && at <= later.site.end),
		);
		if (earlier !== undefined && oracle.isNothing(tree.path, later.call.start!, later.call.end!))
			return [earlier.site, later.site];
	}
	return undefined;
}

function textOf({ start, end }: Node, { text }: SyntaxTree): string {
	return text.slice(start!, end!);
}
