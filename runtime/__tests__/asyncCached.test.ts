import { describe, expect, expectTypeOf, it } from 'vitest';
import { asyncCached, invalidateCached } from '../src/asyncCached.ts';
import { decorate } from './support/decorate.ts';

/** A function that counts its runs, and answers when it is told to. */
function source() {
	const runs: { readonly input: unknown; answer(value: string): void; fail(error: Error): void }[] =
		[];
	const load = (input: unknown) =>
		new Promise<string>((resolve, reject) => runs.push({ input, answer: resolve, fail: reject }));
	return { runs, load };
}

/** Counts its runs and answers at once. */
function counter() {
	let runs = 0;
	return async (..._args: unknown[]) => ++runs;
}

describe('sharing', () => {
	it('runs once for calls at the same time', async () => {
		const { runs, load } = source();
		const cached = asyncCached(load);
		const both = [cached('a'), cached('a')];
		expect(runs).toHaveLength(1);
		runs[0]!.answer('one');
		expect(await Promise.all(both)).toEqual(['one', 'one']);
		expect(await cached('a')).toBe('one');
		expect(runs).toHaveLength(1);
	});

	it('rejects all who wait, and keeps no failure', async () => {
		const { runs, load } = source();
		const cached = asyncCached(load);
		const both = [cached('a'), cached('a')];
		runs[0]!.fail(new Error('down'));
		const results = await Promise.allSettled(both);
		expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		const again = cached('a');
		expect(runs).toHaveLength(2);
		runs[1]!.answer('up');
		expect(await again).toBe('up');
	});

	it('rejects where the function throws at once, and keeps no failure', async () => {
		let broken = true;
		const cached = asyncCached((): Promise<string> => {
			if (broken) throw new Error('down');
			return Promise.resolve('up');
		});
		await expect(cached()).rejects.toThrow('down');
		broken = false;
		expect(await cached()).toBe('up');
	});

	it('keeps undefined, null and false too', async () => {
		for (const value of [undefined, null, false]) {
			let runs = 0;
			const cached = asyncCached(async () => {
				runs++;
				return value;
			});
			expect([await cached(), await cached(), runs]).toEqual([value, value, 1]);
		}
	});
});

describe('keeping', () => {
	it('forgets after its time', async () => {
		let time = 0;
		const cached = asyncCached(counter(), { ttlMs: 1000, now: () => time });
		expect(await cached()).toBe(1);
		time = 999;
		expect(await cached()).toBe(1);
		time = 1001;
		expect(await cached()).toBe(2);
	});

	it('takes any time, and keeps nothing for none', async () => {
		const whole = asyncCached(counter(), { ttlMs: 1000 / 3 });
		expect([await whole(), await whole()]).toEqual([1, 1]);
		const endless = asyncCached(counter(), { ttlMs: Number.POSITIVE_INFINITY });
		expect([await endless(), await endless()]).toEqual([1, 1]);
		const none = asyncCached(counter(), { ttlMs: 0 });
		expect([await none(), await none()]).toEqual([1, 2]);
	});

	it('keeps the most recently used, up to its size', async () => {
		const cached = asyncCached(counter(), { max: 2 });
		for (const key of ['a', 'b', 'a', 'c']) await cached(key);
		expect(await cached('a')).toBe(1);
		expect(await cached('b')).toBe(4);
	});

	it('forgets by prefix, in all caches', async () => {
		const [item, list, other] = [counter(), counter(), counter()];
		const key = (id: unknown) => String(id);
		const items = asyncCached(item, { prefix: 'items:', key });
		const lists = asyncCached(list, { prefix: 'items:list:', key });
		const others = asyncCached(other, { prefix: 'others:', key });
		for (const cached of [items, lists, others]) await cached(1);
		invalidateCached('items:');
		expect(await Promise.all([items(1), lists(1), others(1)])).toEqual([2, 2, 1]);
		await items(2);
		invalidateCached('items:1');
		expect([await items(1), await items(2), await lists(1)]).toEqual([4, 3, 2]);
	});

	it('does not keep what was invalidated while it was computed', async () => {
		const { runs, load } = source();
		const cached = asyncCached(load, { prefix: 'prices:' });
		const before = cached('a');
		invalidateCached('prices:');
		const after = cached('a');
		runs[1]!.answer('new');
		expect(await after).toBe('new');
		runs[0]!.answer('old');
		expect(await before).toBe('old');
		expect(await cached('a')).toBe('new');
		expect(runs).toHaveLength(2);
	});
});

describe('keys', () => {
	it.each<[string, unknown, unknown]>([
		['the order of properties', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
		['dates', new Date(5), new Date(5)],
		['maps and sets', new Map([['a', new Set([1])]]), new Map([['a', new Set([1])]])],
		['bytes', Buffer.from('abc'), Buffer.from('abc')],
		['objects without a prototype', { a: 1 }, Object.assign(Object.create(null), { a: 1 })],
	])('take for the same: %s', async (_what, one, other) => {
		const cached = asyncCached(counter());
		expect([await cached(one), await cached(other)]).toEqual([1, 1]);
	});

	it('tell apart what is different', async () => {
		const cached = asyncCached(counter());
		const different = [
			[],
			[undefined],
			[null],
			[0],
			[-0],
			[Number.NaN],
			['0'],
			[0n],
			['a', 'b'],
			['a,b'],
			['"a","b"'],
			[['a', 'b']],
			[['a'], 'b'],
			[{ a: undefined }],
			[{}],
			[{ a: 1 }],
			[{ 'a:1': 1 }],
			[new Date(1)],
			[new Date(Number.NaN)],
			['Date(1)'],
			[new Map()],
			[new Set()],
			[new Map([[1, 2]])],
			[new Set([[1, 2]])],
			[new Uint8Array([1])],
			[new Uint16Array([1])],
			[/a/],
			[/a/i],
			[new URL('https://example.org')],
		];
		const results: number[] = [];
		for (const args of different) results.push(await cached(...args));
		expect(results).toEqual(different.map((_, index) => index + 1));
	});

	it('are not made of what a class adds to one of the language', async () => {
		class Day extends Date {
			constructor(readonly zone: string) {
				super(0);
			}
		}
		await expect(asyncCached(counter())(new Day('UTC'))).rejects.toThrow('an instance of Day');
		await expect(asyncCached(counter())(new (class Row extends Array {})())).rejects.toThrow('Row');
	});

	it('tell an empty place from an empty list', async () => {
		const cached = asyncCached(counter());
		expect([await cached([]), await cached(new Array(1))]).toEqual([1, 2]);
	});

	it('are not guessed', async () => {
		class Account {}
		const cached = asyncCached(counter());
		await expect(cached(1, new Account())).rejects.toThrow(
			'argument 2, which is or holds an instance of Account: give it the option "key"',
		);
		await expect(cached([() => 1])).rejects.toThrow('a function');
		await expect(cached({ [Symbol('s')]: 1 })).rejects.toThrow('a symbol as a key');
		const circle: unknown[] = [];
		circle.push(circle);
		await expect(cached(circle)).rejects.toThrow('contains itself');
	});
});

describe('methods', () => {
	class Store {
		runs = 0;
		constructor(readonly name: string) {}

		async load(id: number) {
			return `${this.name} ${id} ${++this.runs}`;
		}

		async rate(id: number) {
			return `${this.name} ${id}`;
		}

		static async find(id: number) {
			return id;
		}

		static {
			const options = {
				scope: 'shared',
				key: (id: number) => String(id),
				prefix: 'rates:',
			} as const;
			decorate(Store.prototype, 'load', asyncCached());
			decorate(Store.prototype, 'rate', asyncCached(options));
			decorate(Store, 'find', asyncCached());
		}
	}

	it('keep results for each object', async () => {
		const [one, other] = [new Store('one'), new Store('other')];
		expect(await one.load(1)).toBe('one 1 1');
		expect(await other.load(1)).toBe('other 1 1');
		expect(await one.load(1)).toBe('one 1 1');
		expect(await Store.find(3)).toBe(3);
	});

	it('share results where they are told to', async () => {
		expect(await new Store('one').rate(1)).toBe('one 1');
		expect(await new Store('other').rate(1)).toBe('one 1');
		invalidateCached('rates:');
		expect(await new Store('other').rate(1)).toBe('other 1');
	});

	it('keep name, arity and type', () => {
		expect(Store.prototype.load.name).toBe('load');
		expect(Store.prototype.load).toHaveLength(1);
		const cached = asyncCached(async (id: number, deep?: boolean) => ({ id, deep }));
		expectTypeOf(cached).toEqualTypeOf<
			(id: number, deep?: boolean) => Promise<{ id: number; deep: boolean | undefined }>
		>();
	});

	it("work as TypeScript's older decorators", async () => {
		let runs = 0;
		const descriptor: TypedPropertyDescriptor<() => Promise<number>> = {
			value: async () => ++runs,
			enumerable: false,
			configurable: true,
		};
		const decorated = asyncCached()({}, 'load', descriptor);
		expect(decorated).toMatchObject({ enumerable: false, configurable: true });
		expect([await decorated.value!(), await decorated.value!()]).toEqual([1, 1]);
	});
});
