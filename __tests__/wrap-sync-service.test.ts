import { describe, expect, it } from 'vitest';
import { runFixtures } from './behaviour/fixtures/runFixtures.ts';
import { describeFixtures } from './support/describeFixtures.ts';

describeFixtures('wrap-sync-service');
describeFixtures('wrap-sync-service.twin');
describeFixtures('wrap-sync-service.public-twin');

describe('services that became async', () => {
	it.each(['wrap-sync-service', 'wrap-sync-service.twin', 'wrap-sync-service.public-twin'])(
		'give the same results, errors and effects in the same order: %s',
		{ timeout: 120_000 },
		(name) => {
			const runs = runFixtures(name, 3);
			const different = runs.filter(({ difference }) => difference !== undefined);
			expect(different.map(({ name, difference }) => `${name}\n${difference}`)).toEqual([]);
			const skipped = runs.filter(({ skipped }) => skipped !== undefined);
			expect(skipped.map(({ name, skipped }) => `${name}: ${skipped}`)).toEqual([]);
		},
	);
});
