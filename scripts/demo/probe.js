// Loaded into the server by --import: tells by messages how late its event loop was.
import { closeSync, openSync, readSync } from 'node:fs';
import { createHistogram, monitorEventLoopDelay, performance } from 'node:perf_hooks';

const resolution = 1;
const delays = monitorEventLoopDelay({ resolution });
delays.enable();

const own = createHistogram();
const schedule = openSchedule();
let last = { time: performance.now(), waited: readWaited() };
setTimeout(tick, resolution).unref();

/** Lateness without the time for which the thread was ready to run and other threads had the cores. */
function tick() {
	const now = { time: performance.now(), waited: readWaited() };
	const busy = now.time - last.time - resolution - (now.waited - last.waited);
	own.record(Math.max(1, Math.round(busy * 1e3)));
	last = now;
	setTimeout(tick, resolution).unref();
}

process.on('message', (message) => {
	if (message === 'reset') {
		delays.reset();
		own.reset();
		process.send?.('reset');
		return;
	}
	process.send?.({
		p50: late(delays.percentile(50)),
		p99: late(delays.percentile(99)),
		max: late(delays.max),
		ownP99: own.percentile(99) / 1e3,
	});
});

process.on('exit', () => {
	if (schedule !== undefined) closeSync(schedule);
});

/** The histogram counts from timer to timer, which are a millisecond apart when nothing is late. */
function late(nanoseconds) {
	return Math.max(0, nanoseconds / 1e6 - resolution);
}

/** Linux counts per thread how long it waited for a core; elsewhere all lateness is the service's. */
function openSchedule() {
	try {
		return openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
	} catch {
		return undefined;
	}
}

/** Milliseconds since the thread began: time on a core, *time waiting for one*, turns. */
function readWaited() {
	if (schedule === undefined) return 0;
	const bytes = Buffer.alloc(80);
	const length = readSync(schedule, bytes, 0, bytes.length, 0);
	return Number(bytes.toString('latin1', 0, length).split(' ')[1]) / 1e6;
}
