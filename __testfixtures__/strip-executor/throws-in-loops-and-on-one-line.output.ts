export async function total(prices: readonly number[]): Promise<number> {
	let sum = 0;
	for (const price of prices) {
		if (price < 0) {
			throw new Error('negative');
		} else if (Number.isNaN(price)) throw new Error('no number');
		sum += price;
	}
	return sum;
}

export async function sign(value: number): Promise<string> { const known = Math.sign(value); if (known === 0) throw new Error('zero'); else return String(known); }
