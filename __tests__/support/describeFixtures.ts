import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanResult } from '../../src/plan/createPlan.ts';
import { refusalCodes } from '../../src/plan/refusalCodes.ts';
import { warningCodes } from '../../src/plan/warningCodes.ts';
import {
	codesByFile,
	layOut,
	listCollections,
	planFixtures,
	readFixtures,
	transformOf,
	typeErrors,
} from './fixtures.ts';

/** Checks the collections of `__testfixtures__` that are named after a transform. */
export function describeFixtures(transform: string): void {
	const collections = listCollections().filter((name) => transformOf(name) === transform);
	describe.each(collections)('%s', (collection) => {
		const fixtures = readFixtures(collection);
		const roots = { before: layOut(collection, 'before'), after: layOut(collection, 'after') };
		let result: PlanResult;
		let refused: ReturnType<typeof codesByFile>;
		let warned: ReturnType<typeof codesByFile>;

		beforeAll(() => {
			result = planFixtures(collection, roots.before);
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
			const of = (codes: typeof refused) =>
				Object.keys(fixture.input).flatMap((file) => (codes[file] ? [[file, codes[file]]] : []));
			expect(Object.fromEntries(texts)).toEqual(fixture.expected);
			expect(Object.fromEntries(of(refused))).toEqual(fixture.refused);
			expect(Object.fromEntries(of(warned))).toEqual(fixture.warned);
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
			expect([...planFixtures(collection, roots.after).outputs.keys()]).toEqual([]);
		});

		it('has cases that change and cases that must not, which say what they are about', () => {
			const skips = fixtures.filter(({ name }) => name.startsWith('skip-'));
			const changes = fixtures.filter(({ name }) => !name.startsWith('skip-'));
			expect(changes).not.toEqual([]);
			expect(skips).not.toEqual([]);
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
}
