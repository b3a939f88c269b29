// refused: executor-shape
export function total(prices: readonly number[]): Promise<number> {
	return new Promise((resolve, reject) => {
		let sum = 0;
		for (const price of prices) {
			if (price < 0) {
				reject(new Error('negative'));
				break;
			}
			sum += price;
		}
		resolve(sum);
	});
}
