import { UserError } from '../errors.ts';
import type { Outcome } from './openRun.ts';

/**
 * The error of a run that was given up: what went wrong, and what state the files are in.
 *
 * @param cause what went wrong
 * @param state of the files when none has failed: "all files have their old content again"
 */
export function explainOutcome(cause: unknown, { failed, kept }: Outcome, state: string): Error {
	const whole = [
		failed.length === 0 ? state : describeFailed(failed),
		...(kept.length === 0 ? [] : [describeKept(kept)]),
	].join('; ');
	const error = toUserError(cause, 'cannot write');
	if (error instanceof UserError) {
		const hint = failed.length === 0 ? error.hint : recoverHint;
		return new UserError(`${error.message}; ${whole}`, hint, error.exitCode);
	}
	// A bug keeps its stack.
	const bug = new Error(`${error instanceof Error ? error.message : error}; ${whole}`);
	if (error instanceof Error) bug.stack = `${error.stack}\n${whole}`;
	return bug;
}

/**
 * A system call that failed is nobody's bug.
 *
 * @param what failed: "cannot undo"
 * @param state of the files, unless somebody else tells
 */
export function toUserError(error: unknown, what: string, state?: string): unknown {
	if (!(error instanceof Error) || !('syscall' in error)) return error;
	return new UserError(
		`${what} (${error.message})${state === undefined ? '' : `; ${state}`}`,
		'Check the permissions and the free space, then run again.',
	);
}

const recoverHint =
	'Mend what keeps them from being written, then run `asyncshift recover --roll-back`.';

/** Names every file that is not what it should be, and where that lies. */
export function describeFailed(failed: Outcome['failed']): string {
	const names = failed.map(
		({ path, reason, place }) =>
			`${path} (${reason}${place === undefined ? '' : `; it lies in ${place}`})`,
	);
	return `these files could not be restored: ${names.join(', ')}`;
}

/** Says where the versions went that somebody else had written. */
export function describeKept(kept: readonly string[]): string {
	return `versions that were written by somebody else meanwhile are in ${kept.join(', ')}`;
}
