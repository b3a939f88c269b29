import { ExitCode, UserError } from '../errors.ts';

const exitCodes = {
	SIGINT: ExitCode.Interrupted,
	SIGTERM: ExitCode.Terminated,
	SIGHUP: ExitCode.HungUp,
} as const;
type EndingSignal = keyof typeof exitCodes;

/**
 * Notes Ctrl-C and its like instead of ending at once, so that what is half done can be taken back.
 * Without it they end the process on the spot, which is right as long as nothing is written.
 */
export class Interruption {
	readonly #controller = new AbortController();
	#received: EndingSignal | undefined;

	readonly #note = (signal: NodeJS.Signals): void => {
		this.#received ??= signal as EndingSignal;
		this.#controller.abort();
	};

	constructor() {
		for (const signal of Object.keys(exitCodes)) process.on(signal, this.#note);
	}

	/** Aborts when a signal has come. */
	get signal(): AbortSignal {
		return this.#controller.signal;
	}

	/**
	 * Lets a signal arrive that came while this thread was busy.
	 *
	 * @param state what to say about the files
	 * @throws {UserError} when one has
	 */
	async check(state = ''): Promise<void> {
		await new Promise((resolve) => setImmediate(resolve));
		if (this.#received === undefined) return;
		const name = this.#received === 'SIGINT' ? '' : ` (${this.#received})`;
		throw new UserError(`interrupted${name}${state}`, undefined, exitCodes[this.#received]);
	}

	/** Signals end the process on the spot again. */
	stop(): void {
		for (const signal of Object.keys(exitCodes)) process.off(signal, this.#note);
	}
}
