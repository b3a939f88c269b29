import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { mergeSettings, type RuleArguments } from '../src/cli/settings.ts';
import type { TransformMeta } from '../src/plan/transform.ts';
import { loadConfig } from '../src/rules/loadConfig.ts';
import { meta } from '../transforms/await-calls.ts';
import { createRepository, type Repository } from './support/repository.ts';

let repository: Repository | undefined;

afterEach(() => repository?.remove());

async function resolve(
	config: object | undefined,
	args: RuleArguments,
	transform: TransformMeta = meta,
) {
	repository = createRepository({
		'a.ts': '',
		...(config && { 'asyncshift.config.json': JSON.stringify(config) }),
	});
	const { root } = repository;
	const { rules, tsconfig, ...settings } = mergeSettings(
		root,
		args,
		await loadConfig(root),
		transform,
	);
	return {
		...settings,
		rules: rules.map(({ text }) => text),
		tsconfig: tsconfig.map((file) => path.basename(file)),
	};
}

const config = {
	async: ['./a.ts#configured'],
	onBlocked: 'twin',
	public: 'refuse',
	voidCallbacks: 'fix',
	arrayMap: 'sequential',
	concurrency: 4,
	byName: true,
	verify: false,
	markTodo: true,
	include: ['src/**'],
	exclude: ['old/**'],
	tsconfig: 'tsconfig.app.json',
};

it('has defaults', async () => {
	expect(await resolve(undefined, { async: ['./a.ts#typed'] })).toEqual({
		rules: ['./a.ts#typed'],
		transformOptions: {},
		onBlocked: 'refuse',
		publicApi: 'allow',
		voidCallbacks: 'refuse',
		arrayMap: 'auto',
		byName: false,
		verify: true,
		markTodo: false,
		include: [],
		exclude: [],
		tsconfig: [],
	});
});

it('takes what the config file says', async () => {
	expect(await resolve(config, {})).toEqual({
		rules: ['./a.ts#configured'],
		transformOptions: {},
		onBlocked: 'twin',
		publicApi: 'refuse',
		voidCallbacks: 'fix',
		arrayMap: 'sequential',
		concurrency: 4,
		byName: true,
		verify: false,
		markTodo: true,
		include: ['src/**'],
		exclude: ['old/**'],
		tsconfig: ['tsconfig.app.json'],
	});
});

it('lets every typed option win', async () => {
	const typed: RuleArguments = {
		async: ['./a.ts#typed'],
		onBlocked: 'refuse',
		public: 'allow',
		voidCallbacks: 'refuse',
		arrayMap: 'concurrent',
		concurrency: 8,
		noVerify: true,
		include: ['lib/**'],
		exclude: ['gone/**'],
		tsconfig: ['tsconfig.lib.json'],
	};
	expect(await resolve({ ...config, verify: true }, typed)).toEqual({
		rules: ['./a.ts#typed'],
		transformOptions: {},
		onBlocked: 'refuse',
		publicApi: 'allow',
		voidCallbacks: 'refuse',
		arrayMap: 'concurrent',
		concurrency: 8,
		byName: true,
		verify: false,
		markTodo: true,
		include: ['lib/**'],
		exclude: ['gone/**'],
		tsconfig: ['tsconfig.lib.json'],
	});
});

it.each([0, -1, 1.5, Number.NaN])('refuses a concurrency of %s', async (concurrency) => {
	await expect(resolve(undefined, { async: ['./a.ts#typed'], concurrency })).rejects.toThrow(
		'--concurrency must be a whole number, 1 or more',
	);
});

it('adds presets to the typed rules', async () => {
	const { rules } = await resolve(config, { async: ['./a.ts#typed'], preset: ['next-15'] });
	expect(rules).toContain('./a.ts#typed');
	expect(rules).toContain('next/headers#cookies');
	expect(rules).not.toContain('./a.ts#configured');
});

it('reports a mistake in the config file', async () => {
	await expect(resolve({ rules: [] }, {})).rejects.toThrow('asyncshift.config.json');
});

const withOptions: TransformMeta = {
	...meta,
	name: 'other',
	rules: 'optional',
	presets: ['next-15'],
	options: {
		service: { type: 'string', isRepeatable: true, describe: 'a service' },
		deep: { type: 'boolean', describe: 'all of it' },
	},
};

it('gives a transform its own options, those of the command line first', async () => {
	const config = { transforms: { other: { service: ['a', 'b'], deep: true } } };
	expect((await resolve(config, {}, withOptions)).transformOptions).toEqual({
		service: ['a', 'b'],
		deep: true,
	});
	expect((await resolve(config, { service: ['c'] }, withOptions)).transformOptions).toEqual({
		service: ['c'],
		deep: true,
	});
});

it('knows the transforms that the config has options for', async () => {
	const config = { transforms: { 'unblok-io': { propagate: true } } };
	await expect(resolve(config, {}, withOptions)).rejects.toThrow(
		'transforms in the config: unknown transform "unblok-io"; did you mean "unblock-io"?',
	);
});

it('checks the options that the config has for other transforms', async () => {
	const config = { transforms: { 'strip-executor': { executr: ['./a.ts#run(fn)'] } } };
	await expect(resolve(config, {}, withOptions)).rejects.toThrow(
		'transforms in the config: strip-executor: unknown option "executr"',
	);
});

it('falls back on the presets of a transform that may have rules, and on none', async () => {
	expect((await resolve(undefined, {}, withOptions)).rules).toContain('next/headers#cookies');
	expect((await resolve({ async: ['./a.ts#f'] }, {}, withOptions)).rules).toEqual(['./a.ts#f']);
	const without = { ...withOptions, rules: 'none' } as const;
	expect((await resolve({ async: ['./a.ts#f'] }, {}, without)).rules).toEqual([]);
	await expect(resolve(undefined, { async: ['./a.ts#f'] }, without)).rejects.toThrow(
		'other takes no rules',
	);
});
