// refused: not-offloadable
export function tidied(text: string, pattern: RegExp): string {
	return text.replace(pattern, ' ').trim();
}

export function counted(texts: readonly string[], { pattern }: { readonly pattern: RegExp }): number {
	return texts.filter((text) => text.match(pattern)).length;
}

export function ended({ lastIndex }: RegExp): number {
	return lastIndex;
}
