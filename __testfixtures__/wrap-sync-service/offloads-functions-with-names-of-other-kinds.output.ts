import { offload } from 'asyncshift-runtime/offload';
export async function countPrimes(numbers: readonly number[]): Promise<number> {
	return await offload(import.meta.url, _countPrimesSync)(numbers);
}

export function _countPrimesSync(numbers: readonly number[]): number {
	let count = 0;
	outer: for (const number of numbers) {
		for (let i = 2; i < number; i++) if (number % i === 0) continue outer;
		count++;
	}
	return count;
}

export async function addOdd(numbers: readonly number[]): Promise<number> {
	return await offload(import.meta.url, _addOddSync)(numbers);
}

export function _addOddSync(numbers: readonly number[]): number {
	enum Kind {
		Even,
		Odd,
	}
	class Sum {
		#value = 0;

		add(number: number): void {
			this.#value += number;
		}

		get value(): number {
			return this.#value;
		}
	}
	const sum = new Sum();
	for (const number of numbers) if (number % 2 === Kind.Odd) sum.add(number);
	return sum.value;
}
