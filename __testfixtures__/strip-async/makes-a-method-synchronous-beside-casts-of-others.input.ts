import { load } from './support/api.js';

class Clock {
	async instant(): Promise<number> {
		return 1;
	}
}

class Remote {
	async instant(): Promise<number> {
		return (await load(1)).length;
	}

	async reset(): Promise<void> {
		await load(0);
	}
}

const known: unknown[] = [new Remote()];
const fake = { instant: () => 2 };

export async function test(): Promise<number[]> {
	const real = await new Clock().instant();
	const tested = await (fake as unknown as Clock).instant();
	const remote = new Remote() as Remote | undefined;
	return [real, tested, known.length, (await remote?.instant()) ?? (await load(2)).length];
}
