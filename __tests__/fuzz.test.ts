import { describe, expect, it } from 'vitest';
import { findUndecided } from './fuzz/checkLines.ts';
import { generateSources } from './fuzz/generateSources.ts';
import { checkBatch, optionsOf, shrinkFailure } from './fuzz/runFuzz.ts';
import { variants } from './fuzz/source.ts';
import { syntaxErrors } from './fuzz/syntaxErrors.ts';

const seed = 20261122;
const perVariant = 12;

describe('mutated sources', () => {
	it.each(
		variants
			.filter(({ follows }) => !follows)
			.map((variant, i) => [variant.name, variant, i] as const),
	)('are migrated by %s without a finding', (_, variant, i) => {
		const sources = generateSources(seed, i * perVariant, perVariant);
		const { failures, changed } = checkBatch(sources, optionsOf(variant, i % 2 === 1));
		expect(failures.map((failure) => shrinkFailure(failure, 60))).toEqual([]);
		if (variant.transform !== 'strip-executor') expect(changed).toBeGreaterThan(0);
	});

	it('are migrated by what follows await-calls without a finding', () => {
		const sources = generateSources(seed, 1000, perVariant);
		const { results } = checkBatch(sources, optionsOf(variants[0]!, false));
		for (const variant of variants.filter(({ follows }) => follows)) {
			const { failures } = checkBatch(results, optionsOf(variant, false));
			expect(failures.map((failure) => shrinkFailure(failure, 60))).toEqual([]);
		}
	});
});

describe('the check', () => {
	const insertion = { start: 4, end: 4, text: 'await ' };

	it('accepts what an edit explains', () => {
		expect(findUndecided('a = f()\nb\n', 'a = await f()\nb\n', [insertion])).toBeUndefined();
	});

	it('notices a changed, a new and a lost line', () => {
		expect(findUndecided('a = f()\nb\n', 'a = await f()\nc\n', [insertion])).toMatch(
			'line 2 changed',
		);
		expect(
			findUndecided('a = f()\nb\nc\nd\n', 'a = await f()\nb\nc\nnew\nd\n', [insertion]),
		).toMatch('appeared');
		expect(findUndecided('a = f()\nb\n', 'a = await f()\n', [insertion])).toMatch('line 2 changed');
	});

	it('notices characters that went where only something was inserted', () => {
		expect(findUndecided('a = f( )\n', 'a = await f()\n', [insertion])).toMatch('are gone');
	});

	it('has a second opinion on what parses', () => {
		const texts = new Map([
			['good.ts', 'export const a = 1;\n'],
			['bad.ts', 'export const = 1;\n'],
		]);
		expect([...syntaxErrors(import.meta.dirname, texts).keys()]).toEqual(['bad.ts']);
	});
});
