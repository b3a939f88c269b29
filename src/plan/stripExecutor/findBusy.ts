import type { UsesOfRules } from './usesOfRules.ts';
import type { Kept, Wrapper } from './wrapper.ts';

/** Whether the work of a wrapper calls something that keeps the processor busy. */
export function findBusy({ tree, node }: Wrapper, busy: UsesOfRules<string>): Kept | undefined {
	for (const [offset, why] of busy.get(tree.path) ?? []) {
		if (offset < node.start! || offset >= node.end!) continue;
		const { name = '' } = tree.nameAt(offset) as { readonly name?: string };
		return {
			node,
			code: 'cpu-bound',
			message: `\`${name}\` keeps the processor busy, as \`${why}\` says`,
		};
	}
	return undefined;
}
