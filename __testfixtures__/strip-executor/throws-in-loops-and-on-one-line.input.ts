export function total(prices: readonly number[]): Promise<number> {
	return new Promise((resolve, reject) => {
		let sum = 0;
		for (const price of prices) {
			if (price < 0) {
				reject(new Error('negative'));
				return;
			} else if (Number.isNaN(price)) return reject(new Error('no number'));
			sum += price;
		}
		resolve(sum);
	});
}

export function sign(value: number): Promise<string> { return new Promise((resolve, reject) => { const known = Math.sign(value); known === 0 ? reject(new Error('zero')) : resolve(String(known)); }); }
