/** A rule of a preset, with where it is documented. */
export interface PresetRule {
	/** In the text form that `parseRule` reads. */
	readonly rule: string;
	/** The page that states the async form. */
	readonly source: string;
	/** What to look at where the async form is not quite the same. */
	readonly note?: string;
}

/** A bundled set of rules. */
export interface Preset {
	readonly name: string;
	/** One sentence. */
	readonly summary: string;
	readonly rules: readonly PresetRule[];
	/** What one could expect here and is left out on purpose. */
	readonly notIncluded: readonly { readonly what: string; readonly why: string }[];
}
