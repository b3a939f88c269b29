import { setTimeout as sleep } from 'node:timers/promises';
import { expect, expectTypeOf, it, vi } from 'vitest';
import { logSlowOperation } from '../src/logSlowOperation.ts';
import { useClock } from './support/clock.ts';
import { decorate } from './support/decorate.ts';

const { work } = useClock();

function logged() {
	const lines: string[] = [];
	return { lines, logger: { warn: (line: string) => void lines.push(line) } };
}

it('logs from 50 ms on, and says what to offload from 100 ms on', () => {
	const { lines, logger } = logged();
	for (const time of [49, 50, 99, 100]) logSlowOperation('sort', { logger }, () => work(time))();
	expect(lines).toEqual([
		'sort took 50 ms',
		'sort took 99 ms',
		'sort took 100 ms and blocked the thread for 100 ms: offload this',
	]);
});

it('leaves the properties of promises in place', async () => {
	const start = () => Object.assign(Promise.resolve(1), { cancel: () => 'cancelled' });
	const started = logSlowOperation('start', {}, start)();
	expect(started.cancel()).toBe('cancelled');
	expect(await started).toBe(1);
});

it('has other limits where it is told', () => {
	const { lines, logger } = logged();
	const options = { logger, thresholdMs: 1, offloadMs: 2 };
	for (const time of [0.5, 1, 2]) logSlowOperation('sort', options, () => work(time))();
	expect(lines).toEqual([
		'sort took 1 ms',
		'sort took 2 ms and blocked the thread for 2 ms: offload this',
	]);
});

it('does not call waiting a reason to offload', async () => {
	const { lines, logger } = logged();
	const load = logSlowOperation('load', { logger }, async (rows: number) => {
		work(rows);
		await sleep(5);
	});
	for (const rows of [10, 200]) {
		const call = load(rows);
		work(150); // while it waits
		await call;
	}
	expect(lines).toEqual([
		'load took 160 ms, 10 ms of it without waiting',
		'load took 350 ms and blocked the thread for 200 ms: offload this',
	]);
});

it('keeps result, errors, `this` and type, and logs failures too', async () => {
	const { lines, logger } = logged();
	class Service {
		readonly name = 'service';
		async load(id: number) {
			return `${this.name} ${id}`;
		}
		fail(): never {
			work(60);
			throw new RangeError('failed');
		}
		async failLater() {
			work(70);
			await null;
			throw new RangeError('failed later');
		}
		static {
			decorate(Service.prototype, 'load', logSlowOperation('load', { logger }));
			decorate(Service.prototype, 'fail', logSlowOperation('fail', { logger }));
			decorate(Service.prototype, 'failLater', logSlowOperation('fail later', { logger }));
		}
	}
	const service = new Service();
	expect(await service.load(1)).toBe('service 1');
	expect(service.load.name).toBe('load');
	const wrapped = logSlowOperation('load', {}, async (id: number) => String(id));
	expectTypeOf(wrapped).toEqualTypeOf<(id: number) => Promise<string>>();
	expect(() => service.fail()).toThrow(RangeError);
	await expect(service.failLater()).rejects.toThrow('failed later');
	expect(lines).toEqual(['fail took 60 ms', 'fail later took 70 ms']);
});

it('uses the console by default, and gives figures', () => {
	const warn = vi.spyOn(console, 'warn').mockReturnValue();
	logSlowOperation('sort', {}, () => work(60))();
	expect(warn).toHaveBeenCalledWith('sort took 60 ms', {
		name: 'sort',
		durationMs: 60,
		blockedMs: 60,
		offload: false,
	});
});

it("works as TypeScript's older decorator", () => {
	const { lines, logger } = logged();
	const descriptor = { value: () => work(60), configurable: true };
	logSlowOperation('sort', { logger })({}, 'sort', descriptor).value!();
	expect(lines).toEqual(['sort took 60 ms']);
});

it('keeps the metadata that frameworks attach to a function', () => {
	const kept = new Map<object, Map<unknown, unknown>>();
	const of = (target: object) => kept.get(target) ?? new Map<unknown, unknown>();
	const polyfill = {
		getOwnMetadataKeys: (target: object) => [...of(target).keys()],
		getOwnMetadata: (key: unknown, target: object) => of(target).get(key),
		defineMetadata: (key: unknown, value: unknown, target: object) =>
			kept.set(target, of(target).set(key, value)),
	};
	Object.assign(Reflect, polyfill);
	try {
		const handler = () => {};
		polyfill.defineMetadata('path', '/items', handler);
		const wrapped = logSlowOperation('items', {}, handler);
		expect(polyfill.getOwnMetadata('path', wrapped)).toBe('/items');
	} finally {
		for (const name of Object.keys(polyfill)) Reflect.deleteProperty(Reflect, name);
	}
});
