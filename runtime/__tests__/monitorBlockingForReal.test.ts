import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type BlockingReport, monitorBlocking } from '../src/monitorBlocking.ts';

// With the real clock. The limits are far from the times, since other processes take time too.
it('tells a busy loop from a long wait', async () => {
	const reports: BlockingReport[] = [];
	const watch = monitorBlocking({ thresholdMs: 500, onBlocked: (report) => reports.push(report) });
	async function waits() {
		await sleep(1500);
	}
	async function works() {
		await sleep(1);
		const end = performance.now() + 700;
		while (performance.now() < end);
	}
	await Promise.all([watch(waits)(), watch(works)()]);
	expect(reports.map(({ name }) => name)).toEqual(['works']);
	expect(reports[0]!.blockedMs).toBeGreaterThanOrEqual(690);
});
