import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanResult } from '../src/plan/createPlan.ts';
import { refusalCodes } from '../src/plan/refusalCodes.ts';
import { warningCodes } from '../src/plan/warningCodes.ts';
import { collections } from './support/collections.ts';
import { codesByFile, layOut, planFixtures, readFixtures, typeErrors } from './support/fixtures.ts';

describe.each(collections)('$collection', ({ collection, changing, skipped, ...options }) => {
	const fixtures = readFixtures(collection);
	const roots = { before: layOut(collection, 'before'), after: layOut(collection, 'after') };
	let result: PlanResult;
	let refused: ReturnType<typeof codesByFile>;
	let warned: ReturnType<typeof codesByFile>;

	beforeAll(() => {
		result = planFixtures(roots.before, options);
		refused = codesByFile(result.plan.refusals);
		warned = codesByFile(result.plan.warnings);
	});
	afterAll(() => {
		for (const root of Object.values(roots)) rmSync(root, { recursive: true });
	});

	it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
		const texts = Object.entries(fixture.input).map(([file, before]) => [
			file,
			result.outputs.get(file)?.after ?? before,
		]);
		const codes = Object.keys(fixture.input).flatMap((file) =>
			refused[file] ? [[file, refused[file]]] : [],
		);
		expect(Object.fromEntries(texts)).toEqual(fixture.expected);
		expect(Object.fromEntries(codes)).toEqual(fixture.refused);
		const warnings = Object.keys(fixture.input).flatMap((file) =>
			warned[file] ? [[file, warned[file]]] : [],
		);
		expect(Object.fromEntries(warnings)).toEqual(fixture.warned);
	});

	it('changes and refuses nothing outside of the fixtures', () => {
		const inputs = new Set(fixtures.flatMap(({ input }) => Object.keys(input)));
		const touched = [...result.outputs.keys(), ...Object.keys(refused)];
		expect(touched.filter((file) => !inputs.has(file))).toEqual([]);
	});

	it('expects code that compiles', () => {
		expect(typeErrors(roots.after)).toBe('');
	});

	it('changes nothing when it runs again', () => {
		const again = planFixtures(roots.after, options);
		expect([...again.outputs.keys()]).toEqual([]);
	});

	it('has fixtures that say what they are about', () => {
		const skips = fixtures.filter(({ name }) => name.startsWith('skip-'));
		const changes = fixtures.filter(({ name }) => !name.startsWith('skip-'));
		expect(changes.length).toBeGreaterThanOrEqual(changing);
		expect(skips.length).toBeGreaterThanOrEqual(skipped);
		for (const { name, changing } of skips) expect(changing, name).toEqual([]);
		for (const { name, refused, untouched } of skips) {
			expect(Object.keys(refused).length + untouched.length, name).toBeGreaterThan(0);
		}
		for (const { name, changing, input, expected } of changes) {
			expect(changing, name).not.toEqual([]);
			for (const file of changing) expect(expected[file], file).not.toBe(input[file]);
		}
		const announced = fixtures.flatMap(({ refused }) => Object.values(refused).flat());
		expect(announced.filter((code) => !Object.hasOwn(refusalCodes, code))).toEqual([]);
		const warnings = fixtures.flatMap(({ warned }) => Object.values(warned).flat());
		expect(warnings.filter((code) => !Object.hasOwn(warningCodes, code))).toEqual([]);
	});
});
