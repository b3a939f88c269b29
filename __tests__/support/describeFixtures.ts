import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Transform } from '../../src/plan/transform.ts';
import { codesByFile, layOut, planFixtures, readFixtures, typeErrors } from './fixtures.ts';

/** Checks a transform against its folder of `__testfixtures__`, with the default options. */
export function describeFixtures(collection: string, transform: Transform): void {
	describe(`${collection}: fixtures`, () => {
		const options = { transform, onBlocked: 'refuse', byName: false } as const;
		const fixtures = readFixtures(collection);
		const roots = { before: layOut(collection, 'before'), after: layOut(collection, 'after') };
		afterAll(() => {
			for (const root of Object.values(roots)) rmSync(root, { recursive: true });
		});

		it('become what is expected, and refuse what is announced', () => {
			const result = planFixtures(roots.before, options);
			const refused = codesByFile(result.plan.refusals);
			for (const { name, input, expected, refused: announced } of fixtures) {
				for (const [file, before] of Object.entries(input)) {
					expect(result.outputs.get(file)?.after ?? before, name).toBe(expected[file]);
					expect(refused[file], name).toEqual(announced[file]);
				}
			}
		});

		it('expect code that compiles and stays as it is in a second run', () => {
			expect(typeErrors(roots.after)).toBe('');
			expect([...planFixtures(roots.after, options).outputs.keys()]).toEqual([]);
		});

		it('have cases that change and cases that must not', () => {
			const isSkip = ({ name }: { readonly name: string }) => name.startsWith('skip-');
			const skips = fixtures.filter(isSkip);
			expect(skips.length).toBeGreaterThan(0);
			expect(fixtures.length).toBeGreaterThan(skips.length);
			for (const { name, changing } of fixtures) {
				expect(changing.length > 0, name).toBe(!isSkip({ name }));
			}
		});
	});
}
