/** A command of the project that decides whether written files may stay. */
export interface ProjectCheck {
	readonly command: string;
	/** Absolute folder that it runs in. */
	readonly cwd: string;
	/** Seconds that it may take; undefined: as long as it likes. */
	readonly timeout?: number | undefined;
}

/** How it ended. */
export interface CheckOutcome {
	readonly command: string;
	readonly status: 'passed' | 'failed' | 'timed-out' | 'interrupted';
	/** Its exit code; undefined when it was ended by a signal. */
	readonly exitCode?: number | undefined;
	readonly signal?: string | undefined;
	/** Milliseconds that it took. */
	readonly time: number;
}

/** How it ended, in words that follow its name. */
export function describeEnd({ status, exitCode, signal, time }: CheckOutcome): string {
	if (status === 'passed') return 'passed';
	if (status === 'interrupted') return 'was interrupted';
	if (status === 'timed-out') return `did not end within ${Math.round(time / 1000)} s`;
	return signal === undefined ? `failed with exit code ${exitCode}` : `was ended by ${signal}`;
}
