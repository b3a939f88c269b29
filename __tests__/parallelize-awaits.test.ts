import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { describeFixtures } from './support/describeFixtures.ts';
import { layOut, planFixtures } from './support/fixtures.ts';

describeFixtures('parallelize-awaits');

describe('without --apply-safe', () => {
	const root = layOut('parallelize-awaits', 'before');
	afterAll(() => rmSync(root, { recursive: true }));

	it('lists what it would edit, and why the rest stays', () => {
		const editing = planFixtures('parallelize-awaits', root).plan;
		const rules = {
			pure: ['./support/remote.ts#convert'],
			independent: ['./support/remote.ts#record'],
		};
		const listing = planFixtures('parallelize-awaits', root, { transformOptions: rules }).plan;
		const placesOf = (items: readonly { file: string; start: number }[]) =>
			items.map(({ file, start }) => `${file}:${start}`).sort();
		const findings = listing.warnings.filter(({ code }) => code === 'could-run-together');
		const edits = editing.decisions.filter(({ kind }) => kind !== 'add-import');
		expect(listing.decisions).toEqual([]);
		expect(placesOf(findings)).toEqual(placesOf(edits));
		expect(placesOf(listing.refusals)).toEqual(placesOf(editing.refusals));
	});
});
