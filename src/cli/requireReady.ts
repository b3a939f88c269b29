import { requireSettled } from '../journal/unfinished.ts';
import { requireCleanTree } from './cleanTree.ts';
import type { Output } from './context.ts';
import { type DeliveryFlags, mayWrite } from './deliver.ts';
import { mentionUnfinished } from './mentionUnfinished.ts';

/**
 * Before the long work of planning: could its result be written? Where it is only shown, an unfinished run
 * is mentioned.
 *
 * @throws {UserError} when the tree is dirty, somebody else is writing, or a run was killed in the middle
 */
export function requireReady(
	root: string,
	flags: DeliveryFlags & {
		readonly allowDirty?: boolean | undefined;
		readonly staged?: boolean | undefined;
	},
	stderr: Output,
): void {
	if (!mayWrite(flags)) {
		mentionUnfinished(root, stderr);
		return;
	}
	requireSettled(root);
	requireCleanTree(root, flags);
}
