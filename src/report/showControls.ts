/** Everything that a terminal may obey instead of showing it, and what turns the direction of text around. */
const controls =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
	/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/g;

/** A text from elsewhere, such as a plan file, that can be printed: control characters as `\u001b`. */
export function showControls(text: string): string {
	return text.replace(
		controls,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

/** The same for every text in a value, names of members included. What maps hold stays as it is. */
export function showControlsIn<T>(value: T): T {
	if (typeof value === 'string') return showControls(value) as T;
	if (Array.isArray(value)) return value.map(showControlsIn) as T;
	if (
		typeof value !== 'object' ||
		value === null ||
		Object.getPrototypeOf(value) !== Object.prototype
	)
		return value;
	const members = Object.entries(value).map(([name, member]) => [
		showControls(name),
		showControlsIn(member),
	]);
	return Object.fromEntries(members);
}
