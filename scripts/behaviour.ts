/**
 * Checks with the fixtures and with generated programs that migrated code behaves as it did:
 * `npm run behaviour -- [--programs 2000] [--seed N] [--from N] [--on-blocked twin] [--no-verify]`.
 * `--from` repeats programs of a run, without the fixtures. Ends with 1 when something behaves
 * differently; the smallest programs that do are printed.
 */
import { parseArgs } from 'node:util';
import { runFixtures } from '../__tests__/behaviour/fixtures/runFixtures.ts';
import { describeFailure } from '../__tests__/behaviour/programs/describeFailure.ts';
import { runPrograms, shrinkFailure } from '../__tests__/behaviour/programs/runPrograms.ts';
import { listCollections, transformOf } from '../__tests__/support/fixtures.ts';

const { values } = parseArgs({
	options: {
		programs: { type: 'string', default: '2000' },
		seed: { type: 'string' },
		from: { type: 'string' },
		'on-blocked': { type: 'string', default: 'refuse' },
		'no-verify': { type: 'boolean', default: false },
		shrink: { type: 'string', default: '3' },
	},
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
const onBlocked = values['on-blocked'] === 'twin' ? 'twin' : 'refuse';
const options = { seed, onBlocked, verify: !values['no-verify'] } as const;
console.log(`seed ${seed}`);
const collections = listCollections().filter((name) => transformOf(name) === 'await-calls');
const fixtures =
	values.from === undefined ? collections.flatMap((name) => runFixtures(name, seed)) : [];
const run = fixtures.filter(({ skipped }) => skipped === undefined);
const different = run.filter(({ difference }) => difference !== undefined);
console.log(`${run.length} of ${fixtures.length} fixtures run, ${different.length} wrong`);
for (const { name, difference } of different) console.log(`\n${name}\n${difference}`);
const { programs, changed, refused, failures } = runPrograms(Number(values.programs), options, {
	from: Number(values.from ?? 0),
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
process.exitCode = failures.length + different.length === 0 ? 0 : 1;
