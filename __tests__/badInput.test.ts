import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createPlan, type PlanRequest, type PlanResult } from '../src/plan/createPlan.ts';
import type { Refusal } from '../src/plan/plan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

const store = 'export function load(id: string): string {\n\treturn id;\n}\n';
const rule = ['--async', './store.ts#load'];

/** A module that calls the function which becomes async. */
function caller(from = '.'): string {
	return `import { load } from '${from}/store';\nexport function use(): string {\n\treturn load('a');\n}\n`;
}

function awaited(text: string): string {
	return text
		.replace('export function', 'export async function')
		.replace(': string', ': Promise<string>')
		.replace('load(', 'await load(');
}

function createProject(files: Readonly<Record<string, string>>): Repository {
	const repository = createRepository({
		'tsconfig.json':
			'{ "compilerOptions": { "strict": true, "noEmit": true, "target": "es2022", "module": "preserve", "allowJs": true, "types": [] } }\n',
		'store.ts': store,
		...files,
	});
	onTestFinished(repository.remove);
	return repository;
}

interface Report {
	readonly changed: readonly string[];
	readonly refusals: readonly Refusal[];
	readonly summary: Readonly<
		Record<'filesSeen' | 'filesChanged' | 'filesUnchanged' | 'filesRefused' | 'filesFailed', number>
	>;
}

/** Runs the migration with the real engine. Whatever comes, the counts add up. */
async function run(
	{ root }: Repository,
	plan: (request: PlanRequest) => PlanResult = createPlan,
): Promise<Report> {
	const argv = ['run', 'await-calls', ...rule, '--json', '--allow-dirty'];
	const { code, stdout, stderr } = await runMain(root, argv, { createPlan: plan });
	expect(stderr).toBe('');
	expect(code).toBe(0);
	const report = JSON.parse(stdout) as Report;
	const { filesSeen, filesChanged, filesUnchanged, filesRefused, filesFailed } = report.summary;
	expect(filesChanged + filesUnchanged + filesRefused + filesFailed).toBe(filesSeen);
	return report;
}

function messages({ refusals }: Report, file: string): string[] {
	return refusals.filter((refusal) => refusal.file === file).map(({ message }) => message);
}

it('fails on a file that does not parse, and changes nothing that it may call', async () => {
	const repository = createProject({ 'use.ts': caller(), 'broken.ts': `${caller()}const = ;\n` });
	const report = await run(repository);
	expect(report.summary).toMatchObject({ filesSeen: 3, filesChanged: 0, filesFailed: 1 });
	expect(messages(report, 'broken.ts')).toContain('Unexpected token (5:6)');
	expect(repository.read('use.ts')).toBe(caller());
});

it.each([
	['is not valid UTF-8', Buffer.concat([Buffer.from(caller()), Buffer.from([0x2f, 0x2f, 0xe9])])],
	['is UTF-16, not UTF-8', Buffer.from(`\uFEFF${caller()}`, 'utf16le')],
	['is UTF-16, not UTF-8', Buffer.from(`\uFEFF${caller()}`, 'utf16le').swap16()],
] as const)(
	'never rewrites a file that %s, and changes nothing that it calls',
	async (problem, bytes) => {
		const repository = createProject({ 'use.ts': caller() });
		const file = path.join(repository.root, 'other.ts');
		writeFileSync(file, bytes);
		const report = await run(repository);
		expect(messages(report, 'other.ts')).toContain(problem);
		expect(report.summary).toMatchObject({ filesSeen: 3, filesChanged: 0, filesFailed: 1 });
		expect(readFileSync(file).equals(bytes)).toBe(true);
	},
);

it.each([
	['mixed line endings', caller().replace('\n', '\r\n')],
	['a byte order mark', `\uFEFF${caller()}`],
	['CRLF', caller().replaceAll('\n', '\r\n')],
	['CR', caller().replaceAll('\n', '\r')],
	['U+2028 and U+2029', caller().replace('\n', '\u2028').replace('\n', '\u2029')],
	['a hashbang', `#!/usr/bin/env node\n${caller()}`],
	['no line break at its end', caller().trimEnd()],
])('keeps every byte that no edit names in a file with %s', async (_, text) => {
	const repository = createProject({ 'use.ts': text });
	const report = await run(repository);
	expect(report.summary).toMatchObject({ filesSeen: 2, filesChanged: 2 });
	expect(repository.read('use.ts')).toBe(awaited(text));
});

it('does not parse files of five megabytes, and says so', async () => {
	const generated = `import { load } from './store';\nload('a');\nexport const rows = [\n${"\t['some text', 1234567890],\n".repeat(190_000)}];\n`;
	expect(generated.length).toBeGreaterThan(5_000_000);
	const repository = createProject({ 'use.ts': caller(), 'rows.ts': generated });
	const report = await run(repository);
	expect(messages(report, 'rows.ts')).toContain(
		`the file is too large to be parsed (${(generated.length / 1e6).toFixed(1)} MB)`,
	);
	expect(report.summary).toMatchObject({ filesSeen: 3, filesChanged: 0, filesFailed: 1 });
});

it('does not care about large files that have nothing to do with it', async () => {
	const lines = `export const rows = [\n${"\t['some text', 1234567890],\n".repeat(190_000)}];\n`;
	const repository = createProject({ 'use.ts': caller(), 'rows.js': lines, 'empty.ts': '' });
	const { summary } = await run(repository);
	expect(summary).toMatchObject({ filesSeen: 4, filesChanged: 2, filesUnchanged: 2 });
});

it('leaves alone what is no file: folders, links, loops, pipes', async () => {
	const repository = createProject({ 'use.ts': caller(), 'folder.ts/inner.ts': caller('..') });
	const at = (name: string) => path.join(repository.root, name);
	symlinkSync('loop', at('loop'));
	symlinkSync('loop.ts', at('loop.ts'));
	symlinkSync('.', at('self'));
	symlinkSync('use.ts', at('link.ts'));
	symlinkSync('nowhere.ts', at('dangling.ts'));
	if (process.platform !== 'win32') execFileSync('mkfifo', [at('pipe.ts')]);
	const { summary, changed } = await run(repository);
	expect(summary).toMatchObject({ filesSeen: 3, filesChanged: 3, filesFailed: 0 });
	expect(changed).toEqual(['folder.ts/inner.ts', 'store.ts', 'use.ts']);
});

it('fails on a file that disappears, or is out of reach, when it is read', async () => {
	const repository = createProject({ 'use.ts': caller(), 'gone.ts': caller() });
	const report = await run(repository, (request) => {
		rmSync(path.join(repository.root, 'gone.ts'));
		mkdirSync(path.join(repository.root, 'gone.ts'));
		return createPlan(request);
	});
	expect(messages(report, 'gone.ts')).toEqual(['cannot be read (EISDIR)']);
	expect(report.summary).toMatchObject({ filesSeen: 3, filesChanged: 2, filesFailed: 1 });
});

it.runIf(process.platform === 'linux')('fails on a file whose name is no UTF-8', async () => {
	const repository = createProject({ 'use.ts': caller() });
	const name = Buffer.concat([
		Buffer.from(`${repository.root}/caf`),
		Buffer.from([0xe9, 0x2e, 0x74, 0x73]),
	]);
	writeFileSync(name, caller());
	const report = await run(repository);
	expect(report.summary).toMatchObject({ filesSeen: 3, filesFailed: 1 });
	expect(messages(report, 'caf\uFFFD.ts')).toEqual(['cannot be read (ENOENT)']);
});

const oddPath = 'sp ace/qu"ote\'s/new\nline/tab\t/\u00fc\u{1f600}.ts';

it.skipIf(process.platform === 'win32')('quotes paths in diffs as git does', async () => {
	const repository = createProject({ [oddPath]: caller('../../../..') });
	const argv = ['run', 'await-calls', ...rule, '--diff'];
	const { code, stdout } = await runMain(repository.root, argv, { createPlan });
	expect(code).toBe(0);
	repository.git(['apply', '-'], stdout);
	expect(repository.read(oddPath)).toBe(awaited(caller('../../../..')));
	expect((await run(repository)).summary).toMatchObject({ filesSeen: 2, filesUnchanged: 2 });
});

it('tells files apart whose names differ in case only, and imports in both spellings', async () => {
	const repository = createProject({
		'use.ts': caller(),
		'Store.ts': store.replace('id;', 'id.trim();'),
		'other.ts': caller().replace('./store', './Store'),
	});
	const { changed } = await run(repository);
	// On a disk that ignores case both are one file.
	expect([
		['store.ts', 'use.ts'],
		['Store.ts', 'other.ts', 'use.ts'],
	]).toContainEqual(changed);
});
