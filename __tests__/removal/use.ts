/** A test that gives an option. */
export interface Use {
	/** `run --since`; of a transform: `unblock-io --propagate`. */
	readonly option: string;
	readonly file: string;
	/** Empty: all of the file. What happens before the tests of a suite counts for the test before it. */
	readonly test: string;
}

/** Tells a test from all others. */
export function keyOf({ file, test }: Pick<Use, 'file' | 'test'>): string {
	return `${file}\n${test}`;
}

declare module 'vitest' {
	interface ProvidedContext {
		/** The options that are taken away, by test. */
		removed: Readonly<Record<string, string>>;
		/** The file that takes a line for each use; empty: none. */
		log: string;
		/** The names of transforms by those of their options. */
		owners: Readonly<Record<string, string>>;
	}
}
