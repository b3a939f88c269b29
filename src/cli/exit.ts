import { createColors } from 'picocolors';
import { ExitCode, UserError } from '../errors.ts';
import type { Plan } from '../plan/plan.ts';
import { isOutOfScope } from '../plan/refusalCodes.ts';
import { showControls } from '../report/showControls.ts';
import type { NewError } from '../verify/newErrors.ts';
import type { Output } from './context.ts';
import { readVersion } from './version.ts';

/** What a finished run found, as far as the exit code cares. */
export interface Findings {
	readonly changes: number;
	readonly refusals: Plan['refusals'];
	/** Why nothing may be written. */
	readonly newErrors?: readonly NewError[];
}

/** The exit code of a run that ended well: findings count only where the user asked for them. */
export function exitCodeOf(
	{ changes, refusals, newErrors = [] }: Findings,
	{
		check,
		strict,
	}: { readonly check?: boolean | undefined; readonly strict?: boolean | undefined },
): ExitCode {
	if (newErrors.length > 0) return ExitCode.Findings;
	if (check && changes > 0) return ExitCode.Findings;
	if (strict && refusals.some((refusal) => !isOutOfScope(refusal))) return ExitCode.Findings;
	return ExitCode.Ok;
}

/** Prints what went wrong and returns its exit code: one line for the user's mistakes, a stack for ours. */
export function reportError(error: unknown, stderr: Output): ExitCode {
	const colours = createColors(stderr.colour);
	if (error instanceof UserError) {
		stderr.write(`${colours.red('asyncshift:')} ${showControls(error.message)}\n`);
		if (error.hint !== undefined) stderr.write(`${showControls(error.hint)}\n`);
		return error.exitCode;
	}
	stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
	stderr.write(
		`${colours.red('asyncshift:')} this is a bug; please report it with the lines above (asyncshift ${readVersion()}, Node ${process.version}).\n`,
	);
	return ExitCode.Internal;
}
