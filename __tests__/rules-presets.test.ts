import child_process from 'node:child_process';
import crypto from 'node:crypto';
import fs, { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import promises from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { presets } from '../presets/index.ts';
import { UserError } from '../src/errors.ts';
import { holdsFor } from '../src/plan/seeds/holdsFor.ts';
import { listPresets } from '../src/rules/listPresets.ts';
import { loadPreset } from '../src/rules/loadPreset.ts';

describe.each(presets)('$name', ({ name, summary, rules, gaps = [], notIncluded }) => {
	it('has rules that parse, each once and with its source', () => {
		const loaded = loadPreset(name).filter(({ gap }) => gap === undefined);
		expect(loaded.map(({ text }) => text)).toEqual(rules.map(({ rule }) => rule));
		const ids = rules.map(({ rule, versions }) => JSON.stringify([rule, versions]));
		expect(new Set(ids).size).toBe(rules.length);
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
	/** A function of a module, of one of its functions, or of the instances of one of its classes. */
	const memberOf = (module: string, path: readonly string[]) =>
		path.reduce<unknown>(
			(value, name) => {
				const members = value as Record<string, unknown> & { prototype?: Record<string, unknown> };
				return members?.[name] ?? members?.prototype?.[name];
			},
			modules[module.replace('node:', '') as keyof typeof modules],
		);

	it('replaces functions that exist by functions that exist', () => {
		for (const { text, module, exportPath, replacement, gap } of rules) {
			// Newer than some Node.js that this runs on.
			if (memberOf(module, exportPath) === undefined && newer.test(text)) continue;
			expect(memberOf(module, exportPath), text).toEqual(expect.any(Function));
			if (gap !== undefined) continue;
			if (replacement === undefined) throw new Error(`${text} replaces nothing`);
			const form =
				replacement.kind === 'rename'
					? memberOf(module, [...exportPath.slice(0, -1), replacement.name])
					: memberOf(replacement.module, [replacement.exportName]);
			expect(form, text).toEqual(expect.any(Function));
		}
	});

	it('has a rule for every synchronous function that this Node.js has, or says why there is none', () => {
		const covered = rules.map(({ exportPath }) => exportPath.join('.'));
		const all = [fs, child_process, crypto, zlib].flatMap((module) => synchronousIn(module));
		expect(all).toEqual(
			expect.arrayContaining(['readFileSync', 'realpathSync.native', 'Dir.readSync']),
		);
		expect(all.filter((name) => !covered.includes(name) && !internal.includes(name))).toEqual([]);
	});
});

/** Functions that some Node.js that this runs on does not have yet, or not on this system. */
const newer = /zstd|globSync|argon2|mkdtempDisposableSync|openAsBlobSync|Utf8Stream|lchmodSync|Zip/;

/** Not documented, and without types. */
const internal = ['Dir.readSyncRecursive'];

/** Names of functions that say that they block: of a module, of its functions, of instances of its classes. */
function synchronousIn(module: object): string[] {
	return Object.entries(module).flatMap(([name, value]: [string, unknown]) => {
		if (typeof value !== 'function') return [];
		const prototype = value.prototype as object | undefined;
		const members = [value, prototype ?? {}].flatMap((owner) =>
			Object.getOwnPropertyNames(owner).filter(
				(member) => /Sync/.test(member) || (owner === value && /Sync$/.test(name)),
			),
		);
		const path = members
			.filter((member) => !['length', 'name', 'prototype'].includes(member))
			.map((member) => `${name}.${member}`);
		return /^[a-z].*Sync$/.test(name) ? [name, ...path] : path;
	});
}

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

describe('npm', () => {
	/** What becomes of a function in a version, for each of the facts that hold for it. */
	function factsOf(library: string, name: string, version: string): readonly string[] {
		const folder = mkdtempSync(join(tmpdir(), 'asyncshift-facts-'));
		try {
			const manifest = { dependencies: { [library]: version } };
			writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
			return loadPreset('npm')
				.filter(({ module, exportPath }) => module === library && exportPath.join('.') === name)
				.filter(({ versions }) => holdsFor(versions, join(folder, 'main.js')) === true)
				.map(({ replacement, limits }) => {
					if (replacement?.kind !== 'replace') throw new Error(`${name} becomes nothing`);
					const form = replacement.isPromisified ? 'promisified ' : '';
					const limited = limits === undefined ? '' : ' with limits';
					return form + replacement.exportName + limited;
				});
		} finally {
			rmSync(folder, { recursive: true });
		}
	}

	// As `npm run libraries` saw it.
	it.each([
		['find-up', 'findUpMultipleSync', '6.1.0', []],
		['find-up', 'findUpMultipleSync', '6.2.0', ['findUpMultiple']],
		['find-up', 'pathExistsSync', '8.0.0', []],
		['make-dir', 'sync', '4.0.0', ['default']],
		['make-dir', 'makeDirectorySync', '4.0.0', []],
		['make-dir', 'makeDirectorySync', '5.1.0', ['makeDirectory']],
		['read-pkg', 'readPackageSync', '6.0.0', ['readPackageAsync']],
		['read-pkg', 'readPackageSync', '7.1.0', ['readPackage']],
		['execa', 'execaCommandSync', '9.6.1', ['execaCommand with limits']],
		['execa', 'execaCommandSync', '10.2.1', []],
		['mkdirp', 'mkdirpSync', '2.1.6', ['mkdirp']],
		['which', 'sync', '1.3.1', ['promisified default with limits']],
		['which', 'sync', '2.0.2', ['default with limits']],
		['which', 'sync', '3.0.1', ['default']],
		['fs-extra', 'outputJSONSync', '3.0.1', []],
		['bcryptjs', 'genSaltSync', '2.4.3', ['genSalt']],
	])('%s#%s in %s', (library, name, version, forms) => {
		expect(factsOf(library, name, version)).toEqual(forms);
	});
});
