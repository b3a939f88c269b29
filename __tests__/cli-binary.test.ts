import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRepository, type Repository } from './support/repository.ts';

// The built program with the real engine: `npm test` builds it first.
const binary = path.join(import.meta.dirname, '../dist/bin/asyncshift.js');
const rule = ['--async', './src/store.ts#load'];
let repository: Repository;

beforeEach(() => {
	expect(existsSync(binary), 'run `npm run build` first').toBe(true);
	repository = createRepository({
		'package.json': '{ "type": "module" }\n',
		'tsconfig.json':
			'{ "compilerOptions": { "strict": true, "module": "nodenext", "noEmit": true, "types": [], "allowImportingTsExtensions": true } }\n',
		'src/store.ts':
			'export async function load(name: string): Promise<string> {\n\treturn name;\n}\n',
		'src/use.ts':
			"import { load } from './store.ts';\n\nexport function use() {\n\tconst text = load('a');\n\treturn text;\n}\n",
		'src/blocked.ts':
			"import { load } from './store.ts';\n\nexport class Blocked {\n\ttext;\n\tconstructor() {\n\t\tthis.text = load('a');\n\t}\n}\n",
	});
});

afterEach(() => repository.remove());

function run(...argv: string[]) {
	const env: NodeJS.ProcessEnv = { ...process.env };
	delete env.FORCE_COLOR;
	return spawnSync(process.execPath, [binary, ...argv], {
		cwd: repository.root,
		encoding: 'utf8',
		env,
	});
}

const awaited = "\tconst text = await load('a');\n";

it('exits with 0 when done, and a second run changes nothing', () => {
	const { status, stdout, stderr } = run('run', 'await-calls', ...rule);
	expect(stderr).toBe('');
	expect(status).toBe(0);
	expect(stdout).toContain('Changed 1 file: 1 await inserted, 1 function made async.');
	expect(stdout).toContain('src/blocked.ts:6 ');
	expect(repository.read('src/use.ts')).toContain(awaited);
	const again = run('run', 'await-calls', ...rule, '--allow-dirty');
	expect(again.stdout).toContain('Nothing to change.');
});

it('exits with 1 when --check or --strict found something', () => {
	expect(run('run', 'await-calls', ...rule, '--check').status).toBe(1);
	expect(run('run', 'await-calls', ...rule, '--dry-run', '--strict').status).toBe(1);
	expect(run('run', 'await-calls', 'src/store.ts', ...rule, '--check').status).toBe(0);
	expect(repository.git(['status', '--porcelain'])).toBe('');
});

it('exits with 2 on wrong usage', () => {
	for (const argv of [['rnu'], ['run', 'await-calls', '--wrong'], ['run', 'await-calls']]) {
		const { status, stdout, stderr } = run(...argv);
		expect(status).toBe(2);
		expect(stdout).toBe('');
		expect(stderr).toMatch(/^asyncshift: .+\n.+\n$/);
	}
});

it('prints a diff that git accepts', () => {
	const { stdout } = run('run', 'await-calls', ...rule, '--diff');
	repository.git(['apply', '-'], stdout);
	expect(repository.read('src/use.ts')).toContain(awaited);
});

it('plans, explains and applies', () => {
	expect(run('plan', 'await-calls', ...rule, '-o', 'plan.json').status).toBe(0);
	const { stdout } = run('explain', 'src/use.ts:4', '--plan', 'plan.json');
	expect(stdout).toMatch(/^src\/use\.ts:4 .+\n( {2}because .+\n)* {2}because of the rule .+\n/);
	expect(run('explain', 'src/blocked.ts:6', ...rule).stdout).toContain('(constructor)');
	expect(run('apply', 'plan.json').status).toBe(0);
	expect(repository.read('src/use.ts')).toContain(awaited);
});

it('prints one JSON document', () => {
	const { stdout } = run('run', 'await-calls', ...rule, '--json', '--dry-run');
	expect(JSON.parse(stdout)).toMatchObject({ changed: ['src/use.ts'], written: false });
});

it('ends when the config waits for something that never comes', () => {
	repository.write(
		'asyncshift.config.ts',
		"await new Promise(() => {});\nexport default { async: ['./src/store.ts#load'] };\n",
	);
	const { status, stderr } = run('run', 'await-calls', '--allow-dirty');
	expect(stderr).toContain(
		'asyncshift.config.ts: waits for something that never comes; nothing was written',
	);
	expect(status).toBe(2);
});

it('ends though the config leaves something running', () => {
	repository.write(
		'asyncshift.config.ts',
		"setInterval(() => {}, 1000);\nexport default { async: ['./src/store.ts#load'] };\n",
	);
	const { status, stdout } = run('run', 'await-calls', '--allow-dirty');
	expect(status).toBe(0);
	expect(stdout).toContain('Changed 1 file');
});
