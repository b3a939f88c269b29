/** A Markdown list of at most so many items, and how many are missing. */
export function listOf(items: readonly string[], most: number): string {
	const more = items.length - most;
	return [
		...items.slice(0, most).map((item) => `- ${item}`),
		...(more > 0 ? [`- … and ${more.toLocaleString('en-US')} more`] : []),
	].join('\n');
}
