/** A text as part of a pattern that finds just this text. */
export function escapePattern(text: string): string {
	return text.replace(/[$^.*+?()[\]{}|\\/]/g, '\\$&');
}

/** The source of a pattern that finds one of these names where it stands whole; `$` is part of a name. */
export function wholeName(...names: readonly string[]): string {
	return `(?<![\\w$])(?:${names.map(escapePattern).join('|')})(?![\\w$])`;
}
