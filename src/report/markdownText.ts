/**
 * Text in which what stands between backticks is code, as the messages of plans are written: nothing else
 * in it becomes markup, and no HTML comes through.
 */
export function escapeMarkdown(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.split(/(`[^`]*`)/)
		.map((part, index) =>
			index % 2 === 1 ? part : part.replace(/[\\`*_{}[\]<>|#@]/g, (character) => `\\${character}`),
		)
		.join('');
}

/** Code on one line, whatever backticks are in it. */
export function inlineCode(text: string): string {
	const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
	const fence = '`'.repeat(longest + 1);
	const space = longest > 0 ? ' ' : '';
	return `${fence}${space}${text.replace(/\s+/g, ' ')}${space}${fence}`;
}
