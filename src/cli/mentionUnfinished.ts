import { describeUnsettled } from '../journal/unfinished.ts';
import type { Output } from './context.ts';
import { mention } from './mention.ts';

/** Says, before only reading, that a run was killed in the middle. */
export function mentionUnfinished(root: string, stderr: Output): void {
	const told = describeUnsettled(root);
	if (told !== undefined) mention(told, stderr);
}
