import path from 'node:path';
import type { ProjectCheck } from '../check/projectCheck.ts';
import { UserError } from '../errors.ts';
import type { Config } from '../rules/loadConfig.ts';

/** The flags that say what has to happen with the changes before they may stay. */
export interface FinishFlags {
	readonly format?: boolean | undefined;
	readonly verifyCommand?: string | undefined;
	readonly verifyTimeout?: number | undefined;
}

/** What they come to, after the config file had its say. */
export interface Finish {
	readonly format: boolean;
	readonly check: ProjectCheck | undefined;
}

/**
 * Merges the flags with the config file: what is typed counts. A command that is typed runs where it was
 * typed, one of the config file in the folder of that file; an empty one is none.
 */
export function chooseFinish(flags: FinishFlags, config: Config | undefined, cwd: string): Finish {
	const command = flags.verifyCommand ?? config?.verifyCommand ?? '';
	const timeout = flags.verifyTimeout ?? config?.verifyTimeout;
	if (timeout !== undefined && !(timeout > 0))
		throw new UserError('--verify-timeout must be a number of seconds above 0');
	const isTyped = flags.verifyCommand !== undefined || config === undefined;
	return {
		format: flags.format ?? config?.format ?? false,
		check:
			command.trim() === ''
				? undefined
				: { command, timeout, cwd: isTyped ? cwd : path.dirname(config.path) },
	};
}
