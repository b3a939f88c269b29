/** Something that a piece of code does, and that others may see: why its place in the order matters. */
export interface Effect {
	/** The end of a sentence: "`log` is called". */
	readonly text: string;
	/** It is known to be one. Otherwise nobody knows. */
	readonly isKnown: boolean;
}

/** An effect for sure, where there is a text. */
export function known(text: string): Effect;
export function known(text: string | undefined): Effect | undefined;
export function known(text: string | undefined): Effect | undefined {
	return text === undefined ? undefined : { text, isKnown: true };
}

/** What may be an effect. */
export function unknown(text: string): Effect {
	return { text, isKnown: false };
}
