import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { outputs } from '../scripts/outputs.ts';
import { configSchema } from '../src/rules/configSchema.ts';
import { loadConfig } from '../src/rules/loadConfig.ts';
import { createRepository } from './support/repository.ts';
import { createTree } from './support/tree.ts';

const project = path.resolve(import.meta.dirname, '..');

describe('loads', () => {
	it('JSON, with comments', async () => {
		const root = createTree({
			'asyncshift.config.json': `{
				"$schema": "./node_modules/asyncshift/schema/asyncshift.config.schema.json",
				// ours
				"async": ["./a.ts#load", "next/headers#cookies"],
				"include": ["src"],
				"tsconfig": "tsconfig.app.json",
				"onBlocked": "twin",
				"byName": true,
				"public": "refuse",
				"voidCallbacks": "fix",
				"arrayMap": "concurrent",
				"concurrency": 4,
				"verify": false,
			}`,
		});
		expect(await loadConfig(root)).toEqual({
			path: `${root}/asyncshift.config.json`,
			rules: [
				{ text: './a.ts#load', module: './a.ts', base: root, exportPath: ['load'] },
				{
					text: 'next/headers#cookies',
					module: 'next/headers',
					base: root,
					exportPath: ['cookies'],
				},
			],
			include: ['src'],
			exclude: undefined,
			tsconfig: [`${root}/tsconfig.app.json`],
			onBlocked: 'twin',
			byName: true,
			public: 'refuse',
			voidCallbacks: 'fix',
			arrayMap: 'concurrent',
			concurrency: 4,
			verify: false,
		});
	});

	it.each([
		['ts', 'export default defineConfig({ preset: "next-15" } satisfies object);'],
		['mjs', 'export default defineConfig({ preset: ["next-15"] });'],
		['js', 'export default { preset: "next-15", ...defineConfig({}) };'],
	])('.%s, which may import this package without having it', async (extension, code) => {
		const root = createTree({
			[`asyncshift.config.${extension}`]: `import { defineConfig } from 'asyncshift';\n${code}`,
		});
		const config = await loadConfig(root);
		expect(config?.rules.map(({ text }) => text)).toEqual([
			'next/headers#cookies',
			'next/headers#headers',
			'next/headers#draftMode',
		]);
	});

	it('CommonJS', async () => {
		const root = createTree({ 'asyncshift.config.js': 'module.exports = { byName: true };' });
		expect(await loadConfig(root)).toMatchObject({ byName: true, rules: [] });
	});

	it('the nearest one up to the git top level, whose folder its paths start from', async () => {
		const { root, remove } = createRepository({
			'asyncshift.config.json': '{ "async": ["./a.ts#x"], "tsconfig": ["t.json"] }',
			'own/asyncshift.config.json': '{}',
			'own/deep/a.ts': '',
			'plain/deep/a.ts': '',
		});
		onTestFinished(remove);
		const from = async (folder: string) => loadConfig(path.join(root, folder));
		expect((await from('own/deep'))?.path).toBe(`${root}/own/asyncshift.config.json`);
		expect(await from('plain/deep')).toMatchObject({
			rules: [{ base: root }],
			tsconfig: [`${root}/t.json`],
		});
	});

	it('none from above the working directory outside git', async () => {
		const root = createTree({ 'asyncshift.config.json': '{}', 'sub/a.ts': '' });
		expect(await loadConfig(path.join(root, 'sub'))).toBeUndefined();
	});
});

describe('refuses', () => {
	const name = 'asyncshift.config';

	it.each([
		['json', '{\n  "async": ]\n}', `${name}.json:2:12: not JSON (ValueExpected)`],
		['json', '[]', `${name}.json: expected an object, got an array`],
		['json', '{ "asnc": [] }', `${name}.json: unknown key "asnc"`],
		['json', '{ "presets": "a" }', `${name}.json: unknown key "presets"; did you mean "preset"?`],
		[
			'json',
			'{ "OnBlocked": 1 }',
			`${name}.json: unknown key "OnBlocked"; did you mean "onBlocked"?`,
		],
		['json', '{ "async": "a#b" }', `${name}.json: async: expected an array, got "a#b"`],
		['json', '{ "async": ["a#b", 3] }', `${name}.json: async[1]: expected a string, got 3`],
		[
			'json',
			'{ "preset": 3 }',
			`${name}.json: preset: expected a string or an array of strings, got 3`,
		],
		[
			'json',
			'{ "onBlocked": "stop", "byName": "yes" }',
			`${name}.json: onBlocked: expected "refuse" or "twin", got "stop"\n${name}.json: byName: expected a boolean, got "yes"`,
		],
		[
			'json',
			'{ "async": ["a#b", "fs"] }',
			`${name}.json: async[1]: rule 'fs': no '#' between module and export`,
		],
		['json', '{ "migrate": [] }', `${name}.json: migrate: must not be empty`],
		['json', '{ "preset": "x" }', `${name}.json: preset: unknown preset "x"`],
		['ts', 'export const a = 1;', `${name}.ts: no default export`],
		['ts', 'export default 1;', `${name}.ts: expected an object, got 1`],
		['mjs', 'throw new Error("no\\nway");', `${name}.mjs: cannot be executed: no`],
	])('.%s %s', async (extension, content, message) => {
		const root = createTree({ [`${name}.${extension}`]: content });
		await expect(loadConfig(root)).rejects.toMatchObject({ name: 'UserError', message });
	});

	it('two config files side by side', async () => {
		const root = createTree({ [`${name}.ts`]: '', [`${name}.json`]: '{}' });
		await expect(loadConfig(root)).rejects.toThrow(
			'more than one config file: asyncshift.config.ts, asyncshift.config.json',
		);
	});
});

describe('generated files', () => {
	it.each(outputs.map(({ path: file, render }) => [file, render] as const))(
		'%s is up to date (npm run generate)',
		async (file, render) => {
			expect(readFileSync(path.join(project, file), 'utf8')).toBe(await render());
		},
	);

	it('describe every key of the config', () => {
		for (const [key, schema] of Object.entries(configSchema.shape)) {
			expect(schema.description, key).toMatch(/\.$/);
		}
	});

	it('are told by --check', () => {
		const jiti = path.join(project, 'node_modules/jiti/lib/jiti-cli.mjs');
		const script = path.join(project, 'scripts/generate.ts');
		const { status, stderr } = spawnSync(process.execPath, [jiti, script, '--check']);
		expect(stderr.toString()).toBe('');
		expect(status).toBe(0);
	});
});
