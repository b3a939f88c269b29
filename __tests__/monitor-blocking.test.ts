import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { describeFixtures } from './support/describeFixtures.ts';
import { layOut, planFixtures, readFixtures } from './support/fixtures.ts';

const collection = 'monitor-blocking';

describeFixtures(collection);

const after = layOut(collection, 'after');
afterAll(() => rmSync(after, { recursive: true }));

it('gives the original bytes back when it removes what it added', () => {
	const { plan, outputs } = planFixtures(collection, after, { transformOptions: { remove: true } });
	const changed = readFixtures(collection).flatMap(({ changing, input }) =>
		changing.map((file) => [file, input[file]] as const),
	);
	const restored = changed.map(([file]) => [file, outputs.get(file)?.after]);
	// This one has a monitor of its own besides, which goes too.
	const own = 'uses-the-name-that-the-helper-has.input.ts';
	const isOther = ([file]: readonly unknown[]) => file !== own;
	expect(Object.fromEntries(restored.filter(isOther))).toEqual(
		Object.fromEntries(changed.filter(isOther)),
	);
	expect(plan.refusals).toEqual([]);
	expect(readFileSync(path.join(after, own), 'utf8')).toContain('watch(');
	expect(outputs.get(own)?.after).not.toContain('watch');
});
