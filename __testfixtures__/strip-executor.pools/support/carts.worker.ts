export interface Line {
	readonly sku: string;
	count: number;
}

export interface Cart {
	readonly id: string;
	lines: Line[];
	paid?: boolean;
}

/** Reads only, and gives back what it has made. */
export function skusOf(cart: Cart): string[] {
	const skus: string[] = [];
	for (const { sku, count } of cart.lines) if (count > 0) skus.push(sku);
	return skus.sort();
}

export function totalOf({ lines }: Cart): number {
	return lines.map((line) => line.count).reduce((sum, count) => sum + count, 0);
}

/** Sorts what is made for it. */
export function sorted(words: string[]): string[] {
	return words.sort();
}

export function filled(cart: Cart): Cart {
	return { ...cart, lines: cart.lines.filter((line) => line.count > 0) };
}

export function payOne(cart: Cart): boolean {
	Object.assign(cart, { paid: true });
	return true;
}

export function payAll(carts: Cart[]): number {
	for (const cart of carts) pay(cart);
	return carts.length;
}

function pay(cart: Cart): void {
	cart.paid = true;
}
