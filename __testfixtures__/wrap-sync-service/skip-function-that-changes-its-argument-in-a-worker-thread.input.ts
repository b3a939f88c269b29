// refused: not-offloadable
export function shuffle(cards: number[]): void {
	for (let i = cards.length - 1; i > 0; i -= 2) [cards[i], cards[0]] = [cards[0]!, cards[i]!];
}

export function firstOf(pages: readonly { readonly title: string }[]): { readonly title: string } | undefined {
	return pages.find(({ title }) => title !== '');
}

export function countUp(pages: { count: number }[]): number {
	pages.forEach(raise);
	return pages.length;
}

function raise(page: { count: number }): void {
	page.count += 1;
}

export function startsWith(pattern: RegExp, text: string): boolean {
	return pattern.test(text);
}

export function placeIn(patterns: readonly RegExp[]): number {
	return patterns.reduce((last, { lastIndex }) => Math.max(last, lastIndex), patterns[0]!.lastIndex);
}
