import type { RefusalInfo } from './refusalCodes.ts';

/** What a warning about a change means and what its reviewer can do. One entry per code; shown in `docs/refusals.md`. */
export const warningCodes = {
	'unhandled-rejection': {
		summary:
			'The receiver of this callback ignores its result: an error that was thrown is an unhandled rejection now.',
		suggestion: 'Catch errors inside the callback.',
	},
} as const satisfies Record<string, RefusalInfo>;

export type WarningCode = keyof typeof warningCodes;
