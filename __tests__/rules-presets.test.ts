import fs from 'node:fs';
import promises from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { presets } from '../presets/index.ts';
import { UserError } from '../src/errors.ts';
import { listPresets } from '../src/rules/listPresets.ts';
import { loadPreset } from '../src/rules/loadPreset.ts';

describe.each(presets)('$name', ({ name, summary, rules, gaps = [], notIncluded }) => {
	it('has rules that parse, each once and with its source', () => {
		const loaded = loadPreset(name).filter(({ gap }) => gap === undefined);
		expect(loaded.map(({ text }) => text)).toEqual(rules.map(({ rule }) => rule));
		expect(new Set(rules.map(({ rule }) => rule)).size).toBe(rules.length);
		for (const { source } of rules) expect(new URL(source).protocol).toBe('https:');
	});

	it('has gaps that parse, each with its source', () => {
		const loaded = loadPreset(name).filter(({ gap }) => gap !== undefined);
		expect(loaded).toHaveLength(gaps.flatMap(({ functions }) => functions).length);
		for (const { source } of gaps) expect(new URL(source).protocol).toBe('https:');
	});

	it('says what it is and what it leaves out', () => {
		expect(summary).toMatch(/^[A-Z].*\.$/);
		expect(notIncluded.length).toBeGreaterThan(0);
	});
});

describe('node-fs', () => {
	const covered = loadPreset('node-fs').map(({ exportPath }) => exportPath.join('.'));

	it('replaces functions that exist by functions that exist', () => {
		for (const { exportPath, replacement, gap } of loadPreset('node-fs')) {
			if (gap !== undefined) continue;
			expect(fs).toHaveProperty([...exportPath], expect.any(Function));
			expect(replacement).toMatchObject({ kind: 'replace', module: 'node:fs/promises' });
			const name = replacement?.kind === 'replace' ? replacement.exportName : '';
			expect(promises).toHaveProperty(name, expect.any(Function));
		}
	});

	it('covers or explains every synchronous function that this Node.js has', () => {
		const explained = presets
			.find(({ name }) => name === 'node-fs')!
			.notIncluded.flatMap(({ what }) => [...what.matchAll(/\w+Sync/g)].map(([name]) => name));
		const all = Object.keys(fs).filter((name) => /^[a-z].*Sync$/.test(name));
		expect(all.filter((name) => ![...covered, ...explained].includes(name))).toEqual([]);
	});
});

it('lists names and summaries', () => {
	expect(listPresets().map(({ name }) => name)).toEqual(['node-fs', 'next-15', 'meteor-3']);
});

it('refuses an unknown name and guesses the meant one', () => {
	const hint = 'The presets are node-fs, next-15, meteor-3.';
	expect(() => loadPreset('NodeFS')).toThrow(
		new UserError('unknown preset "NodeFS"; did you mean "node-fs"?', hint),
	);
	expect(() => loadPreset('express')).toThrow(new UserError('unknown preset "express"', hint));
	expect(() => loadPreset('')).toThrow(new UserError('unknown preset ""', hint));
});
