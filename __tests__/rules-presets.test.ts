import child_process from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import promises from 'node:fs/promises';
import zlib from 'node:zlib';
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

describe('node', () => {
	const rules = loadPreset('node');
	const modules = { fs, 'fs/promises': promises, child_process, crypto, zlib };
	const memberOf = (module: string, path: readonly string[]) =>
		path.reduce<unknown>(
			(value, name) => (value as Record<string, unknown>)[name],
			modules[module.replace('node:', '') as keyof typeof modules],
		);

	it('replaces functions that exist by functions that exist', () => {
		for (const { text, module, exportPath, replacement, gap } of rules) {
			// Newer than some Node.js that this runs on.
			if (memberOf(module, exportPath) === undefined && /zstd|globSync/.test(text)) continue;
			expect(memberOf(module, exportPath), text).toEqual(expect.any(Function));
			if (gap !== undefined) continue;
			if (replacement?.kind !== 'replace') throw new Error(`${text} replaces nothing`);
			expect(memberOf(replacement.module, [replacement.exportName]), text).toEqual(
				expect.any(Function),
			);
		}
	});

	it('covers or explains every synchronous function that this Node.js has', () => {
		const explained = presets
			.find(({ name }) => name === 'node')!
			.notIncluded.flatMap(({ what }) => [...what.matchAll(/\w+Sync/g)].map(([name]) => name));
		const covered = rules.map(({ exportPath }) => exportPath.join('.'));
		const all = [fs, child_process, crypto, zlib]
			.flatMap((module) => Object.keys(module))
			.filter((name) => /^[a-z].*Sync$/.test(name));
		expect(all.filter((name) => ![...covered, ...explained].includes(name))).toEqual([]);
	});
});

it('lists names and summaries', () => {
	expect(listPresets().map(({ name }) => name)).toEqual([
		'node',
		'node-fs',
		'npm',
		'bridges',
		'next-15',
		'meteor-3',
	]);
});

it('refuses an unknown name and guesses the meant one', () => {
	const hint = 'The presets are node, node-fs, npm, bridges, next-15, meteor-3.';
	expect(() => loadPreset('NodeFS')).toThrow(
		new UserError('unknown preset "NodeFS"; did you mean "node-fs"?', hint),
	);
	expect(() => loadPreset('express')).toThrow(new UserError('unknown preset "express"', hint));
	expect(() => loadPreset('')).toThrow(new UserError('unknown preset ""', hint));
});
