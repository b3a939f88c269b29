import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { transforms } from '../transforms/index.ts';
import { listCollections } from './support/fixtures.ts';

const folder = path.resolve(import.meta.dirname, '../transforms');

it('lists every file of transforms/ by its name', () => {
	const files = readdirSync(folder).filter((file) => file !== 'index.ts');
	expect(transforms.map(({ meta }) => `${meta.name}.ts`)).toEqual(files.sort());
});

describe.each(transforms.map(({ meta }) => [meta.name, meta] as const))('%s', (_, meta) => {
	it('says what it does, what it leaves alone, and why', () => {
		expect(meta.summary).toMatch(/^[A-Z].*\.$/);
		expect(meta.example.before).not.toBe(meta.example.after);
		expect(meta.notIncluded.length).toBeGreaterThan(0);
		for (const { what, why } of meta.notIncluded) {
			expect(what).not.toBe('');
			expect(why).toMatch(/\.$/);
		}
	});

	it('has nothing left to write', () => {
		expect(JSON.stringify(meta)).not.toContain('TODO');
	});
});

it('checks the fixtures of every transform', () => {
	const tests = readdirSync(import.meta.dirname);
	for (const { meta } of transforms) {
		expect(tests).toContain(`${meta.name}.test.ts`);
		expect(listCollections()).toContain(meta.name);
	}
});
