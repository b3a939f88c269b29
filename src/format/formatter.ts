/** Formats texts as if they were files. */
export interface Formatter {
	/**
	 * @param file absolute path, which decides about the configuration; it need not have this text
	 * @throws {FormatError} when it cannot
	 */
	format(file: string, text: string): Promise<string>;
	/** Ends what it started. */
	close(): void;
}

/** A formatter did not format. */
export class FormatError extends Error {
	override readonly name = 'FormatError';
}

/** Milliseconds that one text may take, the start of the formatter included. */
export const timeLimit = 120_000;
