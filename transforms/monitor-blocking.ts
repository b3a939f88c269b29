import { proposeChanges } from '../src/plan/changes/proposeChanges.ts';
import { defineTransform } from '../src/plan/defineTransform.ts';
import { findMonitoring } from '../src/plan/monitor/findMonitoring.ts';
import { slowDefaults } from '../src/plan/monitor/monitorOptions.ts';
import { runtimeOptions } from '../src/plan/runtime/runtimeOptions.ts';

/** Puts helpers of `asyncshift-runtime` around functions and calls that may block, and takes them away again. */
const transform = defineTransform({
	meta: {
		name: 'monitor-blocking',
		summary:
			'Report what blocks the event loop in chosen functions, and which chosen calls are slow.',
		usage: "--function '<module>#<export>' --calls '<module>#<export>'",
		rules: 'none',
		options: {
			function: {
				type: 'string',
				isRepeatable: true,
				describe:
					'Async function to monitor, as a rule: ./src/a.ts#load, ./src/a.ts#Store.load, or ./src/a.ts#Store.* for all public methods',
			},
			calls: {
				type: 'string',
				isRepeatable: true,
				describe:
					'Function whose calls are logged when they are slow, as a rule: node:fs#readFileSync',
			},
			threshold: {
				type: 'number',
				default: 5,
				describe: 'Milliseconds of blocking the event loop from which a function is reported',
			},
			slow: {
				type: 'number',
				default: slowDefaults.slow,
				describe: 'Milliseconds from which a call is logged',
			},
			offload: {
				type: 'number',
				default: slowDefaults.offload,
				describe: 'Milliseconds of holding the thread from which the log says to offload the call',
			},
			remove: {
				type: 'boolean',
				describe: 'Take the helpers away again: all of them, or those that the rules name',
			},
			...runtimeOptions,
		},
		example: {
			before: `import { rows } from './rows.js';

export async function report(): Promise<string> {
  return render(await rows());
}`,
			after: `import { rows } from './rows.js';
import { monitorBlocking } from 'asyncshift-runtime';

export const report = monitorBlocking({ thresholdMs: 5 })(async function report(): Promise<string> {
  return render(await rows());
});`,
		},
		notIncluded: [
			{
				what: 'Deleting files of `--runtime vendor` that were changed, or that another version has written.',
				why: 'They may hold work of yours: `--remove` names them (`left-unused`). Copies that are as they were written go when nothing leads to them any more, by an import or by any other string that ends with their name.',
			},
			{
				what: 'Calls of a copied helper (`--runtime vendor`) whose heading was taken out and whose code was changed.',
				why: 'Nothing tells it from a function of yours: `--remove` leaves it and what calls it.',
			},
			{
				what: 'Functions that are not async, and generators.',
				why: 'What they block is the time of the async function that calls them; `--calls` logs them.',
			},
			{
				what: 'Function declarations that may be used before their line, that have overloads, or whose module is in an import cycle.',
				why: 'A constant is not there before its line.',
			},
			{
				what: 'Methods of object literals, and private methods (`#load`).',
				why: 'They cannot be wrapped without changing `this`, `super` or the name.',
			},
			{
				what: 'Protected and private methods of a class under `./src/a.ts#Store.*`.',
				why: 'What they block is the time of the public methods that call them. A rule that names one of them monitors it.',
			},
			{
				what: 'The order of microtasks: a monitored function settles some turns of the queue later.',
				why: 'What measures it is an async function around it.',
			},
			{
				what: 'Keeping a function that is assigned to an export (`exports.load = async () => {}`) without a name.',
				why: 'It gets that of the export, which the report has to say.',
			},
			{
				what: 'Calls in the middle of an optional chain, and calls of members whose arguments are awaited.',
				why: 'They cannot be made by a function of their own.',
			},
		],
	},
	decide(session, options) {
		const findings = findMonitoring(options, session);
		return (withdrawn) => proposeChanges(findings, withdrawn);
	},
});

export default transform;
/** Stock jscodeshift parses with this parser when it is asked for an AST. */
export const parser = 'tsx';
export const { meta } = transform;
