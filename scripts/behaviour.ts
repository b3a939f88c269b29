/**
 * Checks with generated programs that migrated code behaves as it did:
 * `npm run behaviour -- [--programs 2000] [--seed N] [--from N] [--on-blocked twin] [--no-verify]`.
 * Ends with 1 when a program behaves differently; the smallest ones like it are printed.
 */
import { parseArgs } from 'node:util';
import { describeFailure } from '../__tests__/behaviour/programs/describeFailure.ts';
import { runPrograms, shrinkFailure } from '../__tests__/behaviour/programs/runPrograms.ts';

const { values } = parseArgs({
	options: {
		programs: { type: 'string', default: '2000' },
		seed: { type: 'string' },
		from: { type: 'string', default: '0' },
		'on-blocked': { type: 'string', default: 'refuse' },
		'no-verify': { type: 'boolean', default: false },
		shrink: { type: 'string', default: '3' },
	},
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
const onBlocked = values['on-blocked'] === 'twin' ? 'twin' : 'refuse';
const options = { seed, onBlocked, verify: !values['no-verify'] } as const;
console.log(`seed ${seed}`);
const { programs, changed, refused, failures } = runPrograms(Number(values.programs), options, {
	from: Number(values.from),
	onProgress: (done) => console.error(`${done} programs …`),
});
console.log(`${programs} programs, ${changed} changed, ${failures.length} wrong`);
const byCount = [...refused].sort(([, a], [, b]) => b - a);
console.log(byCount.map(([code, count]) => `${code} ${count}`).join(', '));
const extra = values['no-verify'] ? ' --no-verify' : '';
for (const { index, problem } of failures) console.log(`program ${index}: ${problem}`);
for (const failure of failures.slice(0, Number(values.shrink))) {
	const repeat = `npm run behaviour -- --programs 1 --seed ${seed} --from ${failure.index} --on-blocked ${onBlocked}${extra}`;
	console.log(`\n${describeFailure(shrinkFailure(failure, options), repeat)}`);
}
process.exitCode = failures.length === 0 ? 0 : 1;
