import * as child_process from 'node:child_process';
import * as crypto from 'node:crypto';
import * as fs from 'node:fs';
import * as promises from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPreset } from '../src/rules/loadPreset.ts';
import type { Rule } from '../src/rules/rule.ts';
import { samples } from './support/nodeSamples.ts';

type Call = (...values: readonly unknown[]) => unknown;
type Module = Readonly<Record<string, Call | undefined>>;

const modules = {
	'node:fs': fs,
	'node:fs/promises': promises,
	'node:child_process': child_process,
	'node:crypto': crypto,
	'node:zlib': zlib,
} as unknown as Readonly<Record<string, Module>>;

/** Members of errors that tell something else in the async form, by function, in some version of Node.js. */
const otherwise: Readonly<Record<string, readonly string[]>> = {
	cpSync: ['name', 'message', 'errno', 'syscall', 'path'],
	mkdirSync: ['message'],
	readFileSync: ['message', 'path'],
	readlinkSync: ['message'],
	// The name that was tried.
	mkdtempSync: ['message', 'path'],
	opendirSync: ['message', 'path'],
	realpathSync: ['message', 'syscall'],
	rmSync: ['message', 'syscall'],
	execSync: ['message', 'name', 'code', 'errno', 'syscall', 'path', 'stdout', 'stderr'],
	execFileSync: ['message', 'name', 'code', 'errno', 'syscall', 'path', 'stdout', 'stderr'],
	...Object.fromEntries(
		Object.keys(zlib)
			.filter((name) => name.endsWith('Sync'))
			.map((name) => [name, ['message']]),
	),
};

const rules = loadPreset('node').filter(
	({ gap, exportPath }) => gap === undefined && exportPath.length === 1,
);

let root: string;

beforeEach(() => {
	root = fs.mkdtempSync(join(tmpdir(), 'asyncshift-forms-'));
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

describe.each(rules.map((rule) => [rule.exportPath[0]!, rule] as const))('%s', (name, rule) => {
	const call = modules[rule.module]?.[name];

	it('has samples', () => {
		expect(samples[name]).toBeDefined();
	});

	const count = call === undefined ? 0 : (samples[name]?.((path) => path).length ?? 0);
	it.each(Array.from({ length: count }, (_, i) => i))('ends the same with sample %i', async (i) => {
		const run = async (form: Call) => {
			fill(root);
			const values = samples[name]!((path) => join(root, path))[i]!;
			return { ...(await outcomeOf(form, values, name)), files: listFiles(root) };
		};
		expect(await run((...values) => asyncForm(rule, values))).toEqual(await run(call!));
	});
});

/** Makes a folder what it is for every sample. */
function fill(folder: string): void {
	fs.rmSync(folder, { recursive: true });
	fs.mkdirSync(join(folder, 'folder/sub/deep'), { recursive: true });
	fs.mkdirSync(join(folder, 'empty'));
	for (const name of ['file', 'folder/a', 'folder/sub/b', 'folder/sub/deep/c'])
		fs.writeFileSync(join(folder, name), name);
	fs.symlinkSync('file', join(folder, 'link'));
	fs.symlinkSync('nowhere', join(folder, 'broken'));
}

/** Calls the function that a rule puts in the place of its own, as an edit would write it. */
function asyncForm({ module, replacement }: Rule, values: readonly unknown[]): unknown {
	if (replacement?.kind === 'rename') return modules[module]![replacement.name]!(...values);
	if (replacement?.kind !== 'replace') throw new Error('replaced by nothing');
	const { exportName, isPromisified, dropped } = replacement;
	const form = modules[replacement.module]![exportName]!;
	const called = isPromisified ? (promisify(form) as Call) : form;
	const last = values.at(-1) as Record<string, unknown> | undefined;
	const isOptions = dropped !== undefined && last?.constructor === Object;
	const given = isOptions
		? [...values.slice(0, -1), { encoding: 'buffer', ...last, [dropped.option]: undefined }]
		: values;
	const forOption =
		isOptions && String(last[dropped.option]) === dropped.suffix?.for ? dropped.suffix.text : '';
	const suffix = replacement.suffix ?? forOption;
	const finish = new Function('promise', `return promise${suffix}`) as Call;
	return finish(called(...given));
}

const members = ['name', 'message', 'code', 'errno', 'syscall', 'path', 'dest', 'stdout', 'stderr'];

async function outcomeOf(form: Call, values: readonly unknown[], name: string): Promise<object> {
	try {
		return { value: plain(await form(...values)) };
	} catch (error) {
		const told = members.filter((member) => !otherwise[name]?.includes(member));
		return { error: told.map((member) => [member, (error as Record<string, unknown>)[member]]) };
	}
}

/** What does not differ from one look to the next. */
function plain(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(plain);
	if (value instanceof fs.Dirent) return [value.name, value.parentPath, value.isDirectory()];
	const isStats = value !== null && typeof value === 'object' && 'isFile' in value;
	if (!isStats) return value;
	const { size, mode } = value as fs.Stats;
	return { size, mode };
}

/** Every file with its mode and what is in it. */
function listFiles(folder: string): readonly string[] {
	return fs
		.readdirSync(folder, { withFileTypes: true })
		.sort((one, other) => (one.name < other.name ? -1 : 1))
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			const mode = fs.lstatSync(path).mode.toString(8);
			if (entry.isDirectory()) return [`${path} ${mode}`, ...listFiles(path)];
			const text = entry.isFile() ? fs.readFileSync(path, 'hex') : fs.readlinkSync(path);
			return [`${path} ${mode} ${text}`];
		});
}
