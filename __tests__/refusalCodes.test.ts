import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { refusalCodes } from '../src/plan/refusalCodes.ts';
import { warningCodes } from '../src/plan/warningCodes.ts';
import { listCollections, readFixtures } from './support/fixtures.ts';

const fixtures = listCollections().flatMap(readFixtures);
const page = readFileSync(path.join(import.meta.dirname, '../docs/refusals.md'), 'utf8');

it.each(Object.keys(refusalCodes))('%s has a fixture and a place in the documentation', (code) => {
	const shown = fixtures.filter(({ refused }) => Object.values(refused).flat().includes(code));
	expect(shown).not.toEqual([]);
	expect(page).toContain(`\n## ${code}\n`);
});

it.each(Object.keys(warningCodes))('%s has a place in the documentation', (code) => {
	expect(page).toContain(`\n## ${code}\n`);
});

it('has at least 250 fixtures', () => {
	expect(fixtures.length).toBeGreaterThanOrEqual(250);
});
