import { createColors } from 'picocolors';
import { describeUnsettled } from '../journal/unfinished.ts';
import { showControls } from '../report/showControls.ts';
import type { Output } from './context.ts';

/** Says, before only reading, that a run was killed in the middle: no reason to stop, but one to know. */
export function mentionUnfinished(root: string, stderr: Output): void {
	const told = describeUnsettled(root);
	if (told === undefined) return;
	stderr.write(`${createColors(stderr.colour).yellow('asyncshift:')} ${showControls(told)}\n`);
}
