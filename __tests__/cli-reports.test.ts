import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFakePlan } from './support/fakePlan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

const files = {
	'src/a.ts': 'export const a = load();\n',
	'src/refused.ts': 'new load();\n',
	'asyncshift.config.json': JSON.stringify({
		migrate: [{ transform: 'await-calls', async: ['./src/store.ts#load'] }],
	}),
};
const rule = ['--async', './src/store.ts#load'];
let repository: Repository;

beforeEach(() => {
	repository = createRepository(files);
});
afterEach(() => repository.remove());

const main = (...arguments_: string[]) => runMain(repository.root, arguments_);
const run = (...more: string[]) => main('run', 'await-calls', ...rule, ...more);

describe('--report', () => {
	it.each([
		['run', ['run', 'await-calls', ...rule]],
		['migrate', ['migrate']],
		['plan', ['plan', 'await-calls', ...rule, '-o', 'plan.json']],
	])('writes every format to a file for %s, beside the summary', async (_, arguments_) => {
		const formats = ['json', 'markdown', 'sarif', 'github', 'junit', 'text', 'html'];
		const asked = formats.flatMap((format) => ['--report', `${format}=out/deep/${format}`]);
		const { code, stdout, stderr } = await main(...arguments_, ...asked);
		expect(stderr).toBe('');
		expect(code).toBe(0);
		expect(stdout).toContain('1 await inserted');
		const told = (format: string) => repository.read(`out/deep/${format}`);
		expect(JSON.parse(told('json'))).toMatchObject({ version: 1, changed: ['src/a.ts'] });
		expect(told('markdown')).toContain('# asyncshift');
		expect(JSON.parse(told('sarif')).version).toBe('2.1.0');
		expect(told('github')).toContain('::warning file=src/refused.ts,line=1');
		expect(told('junit')).toContain('<testsuites ');
		expect(told('text')).toContain('1 await inserted');
		expect(told('html')).toMatch(/^<!doctype html>/);
	});

	it('tells an applied plan too', async () => {
		await main('plan', 'await-calls', ...rule, '-o', 'plan.json');
		await main('apply', 'plan.json', '--allow-dirty', '--report', 'json=applied.json');
		const { command, written } = JSON.parse(repository.read('applied.json'));
		expect([command, written]).toEqual(['apply', true]);
	});

	it('puts one document on stdout, in place of the summary', async () => {
		const { stdout } = await run('--dry-run', '--report', 'sarif');
		expect(JSON.parse(stdout).version).toBe('2.1.0');
		expect((await run('--dry-run', '--report', 'sarif=-')).stdout).toBe(stdout);
	});

	it('prints annotations after the summary, and alone with --quiet', async () => {
		const { stdout } = await run('--check', '--report', 'github');
		expect(stdout).toMatch(/^file [\s\S]*\n::error file=src\/a\.ts,line=1/);
		const { stdout: quiet } = await run('--check', '--quiet', '--report', 'github');
		expect(quiet).toMatch(/^::error [\s\S]*\n$/);
	});

	it('leaves stdout to the diff', async () => {
		const { stdout, stderr } = await run('--diff', '--report', 'github', '--report', 'junit=j.xml');
		expect(stdout).toMatch(/^diff --git/);
		expect(stdout).not.toContain('::');
		expect(stderr).toContain('::warning file=src/refused.ts');
		expect(repository.read('j.xml')).toContain('<testsuite ');
	});

	it.each([
		[['--report', 'jsn'], 'there is no report format "jsn"; did you mean json?'],
		[['--report', 'json='], '--report json= names no file'],
		[
			['--report', 'json', '--report', 'junit'],
			'the json report and the junit report would both go',
		],
		[
			['--report', 'json', '--report', 'sarif=-'],
			'the json report and the sarif report would both',
		],
		[['--report', 'json', '--report', 'text'], 'the text report and the json report would both'],
		[['--json', '--report', 'github'], 'the github report and the json report would both'],
		[['--report', 'json', '--diff'], 'the diff and the json report would both go to stdout'],
		[['--report', 'json=x', '--report', 'junit=./x'], 'two documents would be written to ./x'],
		[['--report', 'json=src'], 'cannot write the json report to src: it is a folder'],
		[['--report', 'json=src/a.ts/x'], 'cannot write the json report to src/a.ts/x: '],
	])('%s is refused before anything happens', async (more, message) => {
		const { code, stderr } = await run(...more);
		expect(code).toBe(2);
		expect(stderr).toContain(message);
		expect(repository.git(['status', '--porcelain'])).toBe('');
	});

	it('stays away from the file of the plan', async () => {
		const more = ['-o', 'x.json', '--report', 'json=./x.json'];
		const { code, stderr } = await main('plan', 'await-calls', ...rule, ...more);
		expect(code).toBe(2);
		expect(stderr).toContain('two documents would be written to ./x.json');
	});

	it('is refused beside a plan on stdout', async () => {
		const { code, stderr } = await main('plan', 'await-calls', ...rule, '--report', 'json');
		expect(code).toBe(2);
		expect(stderr).toContain('the plan and the json report would both go to stdout');
	});

	it('knows no HTML page of a scan', async () => {
		const { code, stderr } = await main('scan', '--report', 'html');
		expect(code).toBe(2);
		expect(stderr).toContain('there is no report format "html"');
	});

	it('says what became of the files when a report cannot be written at the end', async () => {
		const createPlan = (request: Parameters<typeof createFakePlan>[0]) => {
			mkdirSync(path.join(repository.root, 'late.json'));
			return createFakePlan(request);
		};
		const arguments_ = ['run', 'await-calls', ...rule, '--report', 'json=late.json'];
		const { code, stdout, stderr } = await runMain(repository.root, arguments_, { createPlan });
		expect(code).toBe(2);
		expect(stdout).toContain('Changed 1 file');
		expect(stderr).toMatch(
			/cannot write the json report to late\.json \(.*\); the changes were written/,
		);
	});
});

describe('the JSON schema', () => {
	const schema = path.join(import.meta.dirname, '../schema/report.schema.json');
	const isValid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')));

	it.each([
		['run', ['run', 'await-calls', ...rule, '--dry-run', '--json']],
		['migrate', ['migrate', '--dry-run', '--json']],
		['scan', ['scan', '--json']],
	])('holds for %s', async (command, arguments_) => {
		const document = JSON.parse((await main(...arguments_)).stdout);
		expect(document.command).toBe(command);
		expect(document.$schema).toMatch(/\/schema\/report\.schema\.json$/);
		expect(isValid(document), JSON.stringify(isValid.errors)).toBe(true);
		expect(isValid({ ...document, version: 2 })).toBe(false);
		expect(isValid({ ...document, more: 1 })).toBe(false);
	});

	it('is published', () => {
		const manifest = readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8');
		expect(JSON.parse(manifest).exports['./schema/*']).toBe('./schema/*');
		expect(existsSync(schema)).toBe(true);
	});
});
