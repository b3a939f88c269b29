import { createColors } from 'picocolors';
import { showControls } from '../report/showControls.ts';
import type { Output } from './context.ts';

/** Says something that is no reason to stop, but one to know. */
export function mention(told: string, stderr: Output): void {
	stderr.write(`${createColors(stderr.colour).yellow('asyncshift:')} ${showControls(told)}\n`);
}
