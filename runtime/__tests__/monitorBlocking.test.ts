import { AsyncResource } from 'node:async_hooks';
import { readFile } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { type BlockingReport, monitorBlocking } from '../src/monitorBlocking.ts';
import { useClock } from './support/clock.ts';
import { decorate } from './support/decorate.ts';

const { work } = useClock();

/** Collects reports, each as its name and the milliseconds that it says were blocked. */
function watch(thresholdMs = 5) {
	const reports: (readonly [string, number])[] = [];
	const onBlocked = ({ name, blockedMs }: BlockingReport) => reports.push([name, blockedMs]);
	const watched = <Fn extends () => unknown>(name: string, fn: Fn): Fn =>
		monitorBlocking({ name, thresholdMs, onBlocked })(fn);
	return { reports, watched };
}

it('leaves the properties of promises in place', async () => {
	const start = () => Object.assign(Promise.resolve(1), { cancel: () => 'cancelled' });
	const started = monitorBlocking()(start)();
	expect(started.cancel()).toBe('cancelled');
	expect(await started).toBe(1);
});

describe('what counts', () => {
	it('reports work before the first await and after it', async () => {
		const { reports, watched } = watch();
		await watched('before', async () => {
			work(20);
			await sleep(1);
		})();
		await watched('after', async () => {
			await sleep(1);
			work(30);
		})();
		expect(reports).toEqual([
			['before', 20],
			['after', 30],
		]);
	});

	it('does not report the time spent awaiting', async () => {
		const { reports, watched } = watch();
		const call = watched('waits', async () => {
			await sleep(20);
			work(4);
			await sleep(20);
		})();
		await sleep(5);
		work(1000); // while it waits
		await call;
		expect(reports).toEqual([]);
	});

	it('adds up what runs in one turn of the event loop', async () => {
		const { reports, watched } = watch();
		await watched('never lets go', async () => {
			await sleep(1);
			for (let step = 0; step < 10; step++) {
				work(1);
				await null; // other callbacks have to wait all the same
			}
		})();
		expect(reports).toEqual([['never lets go', 10]]);
	});

	it('does not add up what lets the event loop turn', async () => {
		const { reports, watched } = watch();
		await watched('lets go', async () => {
			for (let step = 0; step < 10; step++) {
				work(1);
				await sleep(2);
			}
		})();
		expect(reports).toEqual([]);
	});

	it('sees callbacks of timers and files', async () => {
		const { reports, watched } = watch();
		await watched('timer', () => new Promise<void>((done) => setTimeout(() => done(work(7)), 1)))();
		await watched(
			'file',
			() => new Promise<void>((done) => readFile(import.meta.filename, () => done(work(8)))),
		)();
		expect(reports).toEqual([
			['timer', 7],
			['file', 8],
		]);
	});

	it('reports functions that are not async', () => {
		const { reports, watched } = watch();
		const sync = watched('sync', () => {
			work(6);
			return 'result';
		});
		expect(sync()).toBe('result');
		expect(reports).toEqual([['sync', 6]]);
	});

	it('reports from 5 ms on by default', () => {
		const onBlocked = vi.fn();
		monitorBlocking({ onBlocked })(() => work(4.9))();
		expect(onBlocked).not.toHaveBeenCalled();
		monitorBlocking({ onBlocked })(() => work(5))();
		expect(onBlocked).toHaveBeenCalledOnce();
	});

	it('gives the longest turn, the sum, and the duration', async () => {
		const onBlocked = vi.fn();
		const call = monitorBlocking({ name: 'all', onBlocked })(async () => {
			work(10);
			await sleep(2);
			work(30);
			await sleep(10);
			work(2);
		})();
		setTimeout(() => work(100), 6);
		await call;
		expect(onBlocked).toHaveBeenCalledWith({
			name: 'all',
			blockedMs: 30,
			blockedTurns: 2,
			totalMs: 42,
			durationMs: 142,
		});
	});
});

describe('whose it is', () => {
	it('does not blame a neighbour, not even in the same turn', async () => {
		const { reports, watched } = watch();
		const quiet = (times: number) => async () => {
			for (let step = 0; step < times; step++) await (step % 2 ? null : sleep(1));
		};
		const busy = async () => {
			await sleep(2);
			work(50);
			await null;
		};
		const calls = [
			watched('before', quiet(8)),
			watched('busy', busy),
			watched('after', quiet(8)),
			watched('at once', async () => {
				await null;
				await null;
			}),
			watched('busy at once', async () => {
				await null;
				work(40);
			}),
		];
		await Promise.all(calls.map((call) => call()));
		expect(reports).toEqual([
			['busy at once', 40],
			['busy', 50],
		]);
	});

	it('blames the calls around a call too', async () => {
		const { reports, watched } = watch();
		const inner = watched('inner', async () => {
			await null;
			work(20);
		});
		await watched('outer', async () => {
			await sleep(1);
			await inner();
			work(10);
		})();
		expect(reports).toEqual([
			['inner', 20],
			['outer', 30],
		]);
	});

	it('leaves out what belongs to somebody else', async () => {
		const { reports, watched } = watch();
		const foreign = new AsyncResource('foreign');
		await watched('caller', async () => {
			await sleep(1);
			foreign.runInAsyncScope(() => work(20));
			work(1);
		})();
		expect(reports).toEqual([]);
	});

	it('stops counting when the call has ended', async () => {
		const { reports, watched } = watch();
		let later: Promise<void> | undefined;
		await watched('ends', async () => {
			later = sleep(2).then(() => work(20));
		})();
		await later;
		expect(reports).toEqual([]);
	});
});

describe('the call', () => {
	it('keeps its result, its errors and `this`', async () => {
		class Service {
			readonly name = 'service';
			async load(id: number) {
				return `${this.name} ${id}`;
			}
			fail(): never {
				work(10);
				throw new RangeError('failed');
			}
			async failLater() {
				await null;
				throw new RangeError('failed later');
			}
			static {
				const decorator = monitorBlocking({ onBlocked: () => {} });
				decorate(Service.prototype, 'load', decorator);
				decorate(Service.prototype, 'fail', decorator);
				decorate(Service.prototype, 'failLater', decorator);
			}
		}
		const service = new Service();
		expect(await service.load(1)).toBe('service 1');
		expect(() => service.fail()).toThrow(RangeError);
		await expect(service.failLater()).rejects.toThrow('failed later');
		expect(service.load.name).toBe('load');
		const wrapped = monitorBlocking()(async (id: number) => String(id));
		expectTypeOf(wrapped).toEqualTypeOf<(id: number) => Promise<string>>();
	});

	it('leaves an async function async', async () => {
		async function load(id: number, _options: object): Promise<number> {
			return id;
		}
		const wrapped = monitorBlocking()(load);
		expect(wrapped.constructor).toBe(load.constructor);
		expect('prototype' in wrapped).toBe(false);
		expect([wrapped.name, wrapped.length]).toEqual(['load', 2]);
		expect(await wrapped(3, {})).toBe(3);
	});

	it('reports calls that fail', async () => {
		const { reports, watched } = watch();
		const fail = watched('fails', () => {
			work(10);
			throw new Error('failed');
		});
		expect(fail).toThrow('failed');
		expect(reports).toEqual([['fails', 10]]);
	});

	it('is not concerned by what the listener does', async () => {
		const warn = vi.spyOn(process, 'emitWarning').mockReturnValue();
		const onBlocked = () => {
			throw new Error('broken listener');
		};
		const fine = () => {
			work(10);
			return 'fine';
		};
		expect(monitorBlocking({ onBlocked })(fine)()).toBe('fine');
		expect(warn).toHaveBeenCalledOnce();
	});

	it('does not start queries that wait to be awaited', () => {
		// biome-ignore lint/suspicious/noThenProperty: that is what such queries have
		const query = { then: vi.fn() };
		expect(monitorBlocking()(() => query)()).toBe(query);
		expect(query.then).not.toHaveBeenCalled();
	});

	it('warns by default', () => {
		const warn = vi.spyOn(console, 'warn').mockReturnValue();
		monitorBlocking()(function render() {
			work(12);
		})();
		expect(warn).toHaveBeenCalledWith(
			'render blocked the event loop for 12 ms (the call took 12 ms)',
		);
	});
});
