import type { Warning } from '../plan/plan.ts';
import { warningCodes } from '../plan/warningCodes.ts';
import { renderCodeGroups } from './codeGroups.ts';
import type { Colours } from './reporter.ts';

/** What the reviewer of the changes should know, by code. */
export function renderWarnings(warnings: readonly Warning[], colours: Colours): string {
	return renderCodeGroups('To review', warnings, warningCodes, colours);
}
