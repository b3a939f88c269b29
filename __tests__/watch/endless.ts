/** Runs the command line with a transform that never ends, or that asks and parses slowly. */
import { createProcessContext } from '../../src/cli/context.ts';
import { main } from '../../src/cli/main.ts';
import awaitCalls from '../../transforms/await-calls.ts';

function loopForEver(): never {
	for (let i = 0; ; i++) Math.sqrt(i);
}

const [behaviour, ...argv] = process.argv.slice(2);
const { decide } = awaitCalls;
Object.assign(awaitCalls, {
	decide: ((session, options) => {
		for (const file of session.texts.keys()) {
			if (behaviour === 'slow') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
			session.treeOf(file);
			if (behaviour === 'endless') loopForEver();
			if (behaviour === 'regexp') /^(a+)+$/.test(`${'a'.repeat(60)}b`);
		}
		return decide(session, options);
	}) satisfies typeof decide,
});
process.exitCode = await main(argv, createProcessContext());
