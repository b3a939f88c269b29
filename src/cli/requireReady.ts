import { requireSettled } from '../journal/unfinished.ts';
import { requireCleanTree } from './cleanTree.ts';
import { type DeliveryFlags, mayWrite } from './deliver.ts';

/**
 * Before the long work of planning: could its result be written?
 *
 * @throws {UserError} when the tree is dirty, somebody else is writing, or a run was killed in the middle
 */
export function requireReady(
	root: string,
	flags: DeliveryFlags & {
		readonly allowDirty?: boolean | undefined;
		readonly staged?: boolean | undefined;
	},
): void {
	if (!mayWrite(flags)) return;
	requireSettled(root);
	requireCleanTree(root, flags);
}
