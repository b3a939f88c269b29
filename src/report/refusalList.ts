import type { Refusal } from '../plan/plan.ts';
import { refusalCodes } from '../plan/refusalCodes.ts';
import { renderCodeGroups } from './codeGroups.ts';
import type { Colours } from './reporter.ts';

/** What is left alone, by code. */
export function renderRefusals(refusals: readonly Refusal[], colours: Colours): string {
	return renderCodeGroups('Left alone', refusals, refusalCodes, colours);
}
