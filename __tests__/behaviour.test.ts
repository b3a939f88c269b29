import { afterAll, describe, expect, it } from 'vitest';
import { type FixtureRun, runFixtures } from './behaviour/fixtures/runFixtures.ts';
import { describeFailure } from './behaviour/programs/describeFailure.ts';
import { runPrograms, shrinkFailure } from './behaviour/programs/runPrograms.ts';
import { listCollections, transformOf } from './support/fixtures.ts';

const seed = 3;
const collections = listCollections().filter((name) => transformOf(name) === 'await-calls');
const options = { seed, onBlocked: 'refuse', verify: true } as const;

describe('fixtures', () => {
	const runs: FixtureRun[] = [];
	afterAll(() => {
		const skipped = runs.filter((run) => run.skipped !== undefined);
		const reasons = new Map<string, number>();
		for (const { skipped: reason = '' } of skipped) {
			const [kind = ''] = reason.split(': ');
			reasons.set(kind, (reasons.get(kind) ?? 0) + 1);
		}
		const counts = [...reasons].map(([reason, count]) => `${count} ${reason}`);
		console.log(`ran ${runs.length - skipped.length} of ${runs.length} (${counts.join(', ')})`);
	});

	it.each(collections)('of %s do what they did', { timeout: 120_000 }, (collection) => {
		const own = runFixtures(collection, seed);
		runs.push(...own);
		const different = own.filter(({ difference }) => difference !== undefined);
		expect(different.map(({ name, difference }) => `${name}\n${difference}`)).toEqual([]);
	});

	it('can be run for the most part, and call seeds', () => {
		const runnable = runs.filter(({ skipped }) => skipped === undefined);
		expect(runnable.length).toBeGreaterThan(runs.length * 0.7);
		expect(runnable.filter(({ seedCalls }) => seedCalls > 0).length).toBeGreaterThan(
			runnable.length * 0.8,
		);
	});
});

describe('generated programs', () => {
	it('behave after the migration as they did before', { timeout: 300_000 }, () => {
		const { changed, failures } = runPrograms(200, options);
		const [first] = failures;
		if (first !== undefined) {
			const repeat = `npm run behaviour -- --programs 1 --seed ${seed} --from ${first.index}`;
			expect.fail(describeFailure(shrinkFailure(first, options), repeat));
		}
		expect(changed).toBeGreaterThan(140);
	});

	it('are wrong without one of their awaits', { timeout: 60_000 }, () => {
		const spoil = (text: string) => text.replace('await ', '');
		const { changed, failures } = runPrograms(30, { ...options, spoil });
		expect(failures.length).toBeGreaterThan(changed / 2);
		expect(failures.some(({ problem }) => problem?.startsWith('behaves differently'))).toBe(true);
	});
});
