/** Exit codes of the command line, in one place. */
export const ExitCode = {
	/** Done; nothing to report. */
	Ok: 0,
	/** `--check` found changes, or refusals under `--strict`. */
	Findings: 1,
	/** The user's mistake: bad usage, bad config, a plan that no longer fits the files. */
	Usage: 2,
	/** Ours: a bug. */
	Internal: 3,
	/** Ended by a signal, as shells count it: SIGHUP, SIGINT (Ctrl-C), SIGTERM. */
	HungUp: 129,
	Interrupted: 130,
	Terminated: 143,
} as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/**
 * A mistake that the user can mend. Printed as one line, with a hint, and never with a stack:
 * every other thrown value is a bug and shows its stack.
 */
export class UserError extends Error {
	override readonly name = 'UserError';
	/** What to do about it, as one sentence. */
	readonly hint: string | undefined;
	readonly exitCode: ExitCode;

	constructor(message: string, hint?: string, exitCode: ExitCode = ExitCode.Usage) {
		super(message);
		this.hint = hint;
		this.exitCode = exitCode;
	}
}
