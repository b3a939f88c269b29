import { describe, expect, it } from 'vitest';
import { describeFailure } from './behaviour/programs/describeFailure.ts';
import { runPrograms, shrinkFailure } from './behaviour/programs/runPrograms.ts';

describe('generated programs', () => {
	it('behave after the migration as they did before', { timeout: 300_000 }, () => {
		const options = { seed: 3, onBlocked: 'refuse', verify: true } as const;
		const { changed, failures } = runPrograms(200, options);
		const [first] = failures;
		if (first !== undefined) {
			const repeat = `npm run behaviour -- --programs 1 --seed 3 --from ${first.index}`;
			expect.fail(describeFailure(shrinkFailure(first, options), repeat));
		}
		expect(changed).toBeGreaterThan(120);
	});

	it('are wrong without one of their awaits', { timeout: 60_000 }, () => {
		const spoil = (text: string) => text.replace('await ', '');
		const { changed, failures } = runPrograms(30, {
			seed: 3,
			onBlocked: 'refuse',
			verify: true,
			spoil,
		});
		expect(failures.length).toBeGreaterThan(changed / 2);
	});
});
