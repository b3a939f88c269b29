// Loaded into the server by --import: tells by messages how late its event loop was.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delays = monitorEventLoopDelay({ resolution: 1 });
delays.enable();

process.on('message', (message) => {
	if (message === 'reset') {
		delays.reset();
		process.send?.('reset');
		return;
	}
	process.send?.({
		p50: late(delays.percentile(50)),
		p99: late(delays.percentile(99)),
		max: late(delays.max),
	});
});

/** The histogram counts from timer to timer, which are a millisecond apart when nothing is late. */
function late(nanoseconds) {
	return Math.max(0, nanoseconds / 1e6 - 1);
}
