import { describe, expect, it } from 'vitest';
import { findUndecided } from './fuzz/checkLines.ts';
import { generateSources } from './fuzz/generateSources.ts';
import { checkBatch, type Failure, optionsOf } from './fuzz/runFuzz.ts';
import { variants } from './fuzz/source.ts';
import { syntaxErrors } from './fuzz/syntaxErrors.ts';

const seed = 20261122;
const perVariant = 12;

/** `npm run fuzz` shrinks them. */
function describeFailure({ kind, message, sources }: Failure): string {
	return [`${kind}: ${message}`, ...sources.map(({ path, text }) => `${path}\n${text}`)].join('\n');
}

describe('mutated sources', () => {
	it.each(
		variants
			.filter(({ follows }) => !follows)
			.map((variant, i) => [variant.name, variant, i] as const),
	)('are migrated by %s without a finding', (_, variant, i) => {
		const sources = generateSources(seed, i * perVariant, perVariant);
		const { failures, changed } = checkBatch(sources, optionsOf(variant, i % 2 === 1));
		expect(failures.map(describeFailure)).toEqual([]);
		if (variant.transform !== 'strip-executor') expect(changed).toBeGreaterThan(0);
	});

	it('are migrated by what follows await-calls without a finding', () => {
		const sources = generateSources(seed, 1000, perVariant);
		const { results } = checkBatch(sources, optionsOf(variants[0]!, false));
		for (const variant of variants.filter(({ follows }) => follows)) {
			const { failures } = checkBatch(results, optionsOf(variant, false));
			expect(failures.map(describeFailure)).toEqual([]);
		}
	});
});

describe('the check', () => {
	const insertion = { start: 4, end: 4, text: 'await ' };

	it('accepts what an edit explains', () => {
		expect(findUndecided('a = f()\nb\n', 'a = await f()\nb\n', [insertion])).toBeUndefined();
	});

	it('notices a changed, a new and a lost line', () => {
		const before = 'a = f()\nb\nc\n';
		for (const after of ['await f()\nx\nc\n', 'await f()\nb\nnew\nc\n', 'await f()\nc\n'])
			expect(findUndecided(before, `a = ${after}`, [insertion]), after).toBeDefined();
	});

	it('notices characters that went where only something was inserted', () => {
		expect(findUndecided('a = f( )\n', 'a = await f()\n', [insertion])).toMatch('gone');
	});

	it('has a second opinion on what parses', () => {
		const texts = new Map([
			['good.ts', 'export const a = 1;\n'],
			['bad.ts', 'export const = 1;\n'],
		]);
		expect([...syntaxErrors(import.meta.dirname, texts).keys()]).toEqual(['bad.ts']);
	});
});
