import { describe, expect, it } from 'vitest';
import { runFixtures } from './behaviour/fixtures/runFixtures.ts';
import { describeFixtures } from './support/describeFixtures.ts';

describeFixtures('wrap-sync-service');

describe('services that became async', () => {
	it('give the same results, errors and effects in the same order', { timeout: 120_000 }, () => {
		const runs = runFixtures('wrap-sync-service', 3);
		const different = runs.filter(({ difference }) => difference !== undefined);
		expect(different.map(({ name, difference }) => `${name}\n${difference}`)).toEqual([]);
		const skipped = runs.filter(({ skipped }) => skipped !== undefined);
		expect(skipped.map(({ name, skipped }) => `${name}: ${skipped}`)).toEqual([]);
	});
});
