// Preloaded into a process (`node --import`): does to it what FAULTS says, as JSON.
import { writeFileSync } from 'node:fs';
import { injectFault } from './faults.mjs';

const { log, ...fault } = JSON.parse(process.env.FAULTS);
const { calls, restore } = injectFault(fault);
if (log !== undefined) {
	process.on('exit', () => {
		restore();
		writeFileSync(log, calls.join('\n'));
	});
}
