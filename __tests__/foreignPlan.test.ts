import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../src/apply/sha256.ts';
import type { Plan } from '../src/plan/plan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';
import { createTree } from './support/tree.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

const text = 'const a = load(); // \u{1f600}\n';
let repository: Repository;
let plan: Writable<Plan>;

beforeEach(async () => {
	repository = createRepository({ 'a.ts': text, '.gitignore': 'plan.json\n' });
	await runMain(repository.root, [
		'plan',
		'await-calls',
		'--async',
		'./s.ts#load',
		'-o',
		'plan.json',
	]);
	plan = JSON.parse(repository.read('plan.json'));
});

afterEach(() => repository.remove());

/** Applies the plan as it was changed: nothing may come of it but a message. */
async function refused(content: string = JSON.stringify(plan)): Promise<string> {
	repository.write('plan.json', content);
	const { code, stderr } = await runMain(repository.root, [
		'apply',
		'plan.json',
		'--no-verify',
		'--allow-dirty',
	]);
	expect(code, stderr).toBe(2);
	expect(repository.read('a.ts')).toBe(text);
	expect(stderr).not.toMatch('this is a bug');
	return stderr;
}

function rename(file: string): void {
	plan.created = [];
	plan.files = [{ path: file, sha256: sha256(text) }];
	plan.decisions = plan.decisions.map((decision) => ({ ...decision, file }));
}

function create(...paths: readonly string[]): void {
	plan.files = [];
	plan.decisions = [];
	plan.created = paths.map((file) => ({ path: file, text: 'export {};\n', dependencies: {} }));
}

describe('a plan from elsewhere', () => {
	const paths = [
		...['../a.ts', 'b/../../a.ts', './a.ts', 'b//a.ts', '/a.ts', 'C:/a.ts', 'c:a.ts', '\\a.ts'],
		...['b\\..\\..\\a.ts', '//server/share/a.ts', 'a.ts\0.ts', ''],
		...['.git/hooks/a.js', '.GIT/a.ts', 'b/.Git/a.ts', '.git./a.ts', '.git /a.ts', 'GIT~1/a.js'],
		...['.g\u200cit/a.ts', '.git:stream/a.ts', '\uff0egit/a.js'],
		...['node_modules/b/a.js', 'NODE_MODULES/a.js', 'packages/b/node_modules/c/a.ts'],
		...['.asyncshift/a.ts', '.AsyncShift/a.js'],
	];

	it('neither changes nor creates what is not inside, or not ours', async () => {
		const message = /which is not a source file inside the repository|is no source file/;
		for (const file of paths) {
			rename(file);
			expect(await refused(), file).toMatch(message);
			create(file);
			expect(await refused(), file).toMatch(message);
		}
		const files = ['.git', '.gitignore', 'a.ts', 'plan.json'];
		expect(readdirSync(repository.root).sort()).toEqual(files);
	});

	it('neither changes nor creates what is no source file', async () => {
		for (const file of ['package.json', '.github/a.yml', 'a.sh', '.husky/pre-commit', 'a.ts/']) {
			rename(file);
			expect(await refused(), file).toMatch('is no source file');
			create(file);
			expect(await refused(), file).toMatch('is no source file');
		}
	});

	it('does not follow links out of the repository', async () => {
		const outside = createTree({ 'a.ts': text });
		symlinkSync(outside, path.join(repository.root, 'linked'));
		symlinkSync(path.join(outside, 'a.ts'), path.join(repository.root, 'link.ts'));
		for (const file of ['linked/a.ts', 'link.ts']) {
			rename(file);
			expect(await refused()).toMatch('which is not a source file inside the repository');
		}
		create('linked/new.ts');
		expect(await refused()).toMatch('which is not a source file inside the repository');
		create('linked/deep/er/new.ts');
		expect(await refused()).toMatch('which is not a source file inside the repository');
		expect(readdirSync(outside)).toEqual(['a.ts']);
	});

	it('does not follow links into what it must not name', async () => {
		symlinkSync('.git', path.join(repository.root, 'linked'));
		create('linked/hooks/a.js');
		expect(await refused()).toMatch('which is not a source file inside the repository');
		expect(existsSync(path.join(repository.root, '.git/hooks/a.js'))).toBe(false);
	});

	it('does not go through a file, and not over a folder', async () => {
		rename('a.ts/b.ts');
		expect(await refused()).toMatch('a.ts/b.ts (missing)');
		create('a.ts/b.ts');
		expect(await refused()).toMatch(/cannot (?:create|write)/);
		mkdirSync(path.join(repository.root, 'folder.ts'));
		create('folder.ts');
		expect(await refused()).toMatch('folder.ts exists and has other content');
		rename('folder.ts');
		expect(await refused()).toMatch('folder.ts (missing)');
	});

	it('writes over nothing that exists', async () => {
		create('a.ts');
		expect(await refused()).toMatch('a.ts exists and has other content');
	});

	it('names no file twice, in whatever spelling', async () => {
		create('new.ts', 'new.ts');
		expect(await refused()).toMatch('a file is created twice');
		create('new.ts', 'New.ts');
		expect(await refused()).toMatch('in two spellings');
		create('\u00e9.ts', 'e\u0301.ts');
		expect(await refused()).toMatch('in two spellings');
		plan.files = [{ path: 'A.ts', sha256: sha256(text) }];
		plan.created = plan.created.slice(0, 1).map((file) => ({ ...file, path: 'a.ts' }));
		expect(await refused()).toMatch('in two spellings');
	});

	const edits = [
		['past the end', [{ start: 10, end: 1000, text: '' }]],
		['far past the end', [{ start: 10, end: Number.MAX_SAFE_INTEGER, text: '' }]],
		['moved past the end', [{ start: 0, end: 5, text: '', to: 4000 }]],
		['moved into itself', [{ start: 0, end: 9, text: '', to: 4 }]],
		['through half a character', [{ start: text.length - 2, end: text.length - 2, text: 'x' }]],
		['of half a character', [{ start: text.length, end: text.length, text: '// \ud83d' }]],
	] as const;

	it('makes no edits that do not fit', async () => {
		for (const [how, given] of edits) {
			plan.decisions = plan.decisions.map((decision) => ({ ...decision, edits: given }));
			expect(await refused(), how).toMatch('the edits of a.ts in the plan do not fit the file');
		}
		for (const start of [-1, 1.5, 1e300, '0', null]) {
			const edit = { start: start as number, end: 5, text: '' };
			plan.decisions = plan.decisions.map((decision) => ({ ...decision, edits: [edit] }));
			expect(await refused(), String(start)).toMatch('at decisions[0].edits[0].start');
		}
	});

	it('makes nothing that does not parse, or cannot be written', async () => {
		plan.decisions = plan.decisions.map((decision) => ({
			...decision,
			edits: [{ start: 0, end: 0, text: 'if (' }],
		}));
		expect(await refused()).toMatch('the plan makes of a.ts what does not parse');
		create('new.ts');
		plan.created = plan.created.map((file) => ({ ...file, text: "export const a = '\ud83d';\n" }));
		expect(await refused()).toMatch('cannot be written as UTF-8');
	});

	it('cannot reach the prototype of all objects', async () => {
		const polluted = JSON.stringify(plan)
			.replace('"awaitsByFile":{', '"awaitsByFile":{"__proto__":{"polluted":1},')
			.replace(
				'"summary":{',
				'"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"summary":{',
			);
		await refused(polluted).catch(() => undefined);
		expect(({} as { polluted?: number }).polluted).toBeUndefined();
	});

	it('gives the terminal nothing to obey', async () => {
		const evil = '\x1b]0;owned\x07\x9b8m\u202egone\r\x7f';
		const shown = '\\u001b]0;owned\\u0007\\u009b8m\\u202egone\\u000d\\u007f';
		const site = { file: 'a.ts', start: 0, end: 1, line: 1, message: evil };
		plan.rules = [evil];
		plan.created = [{ path: `${evil}.ts`, text: `// ${evil}\n`, dependencies: {} }];
		plan.decisions = plan.decisions.map((decision) => ({
			...decision,
			title: evil,
			because: { rule: evil },
		}));
		plan.refusals = [{ ...site, code: 'constructor', suggestion: evil, rule: evil }];
		plan.warnings = [{ ...site, code: 'needs-package', suggestion: evil }];
		repository.write('plan.json', JSON.stringify(plan));
		const apply = ['apply', 'plan.json', '--no-verify', '--dry-run'];
		const commands = [
			...[apply, [...apply, '--report', 'markdown'], [...apply, '--report', 'github']],
			...[
				['explain', 'a.ts:1', '--plan', 'plan.json'],
				['pr', 'plan.json'],
			],
			...[
				[...apply, '--diff'],
				['apply', `${evil}.json`],
			],
		];
		for (const argv of commands) {
			const terminal = argv.includes('--diff');
			const { stdout, stderr } = await runMain(repository.root, argv, { terminal });
			const all = stdout + stderr;
			expect(all.replaceAll('\\\\', '\\').replaceAll('\\]', ']'), argv.join(' ')).toContain(shown);
			// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come
			expect(all, argv.join(' ')).not.toMatch(/\x1b\]|[\x07\x9b\u202e\x7f]|\r(?!\n)/);
			if (!terminal) expect(all).not.toContain('\x1b');
		}
	});

	it('runs nothing: its texts are data', async () => {
		plan.created = [{ path: 'new.ts', text: 'globalThis.wasRun = true;\n', dependencies: {} }];
		repository.write('plan.json', JSON.stringify(plan));
		const { code } = await runMain(repository.root, [
			'apply',
			'plan.json',
			'--no-verify',
			'--allow-dirty',
		]);
		expect(code).toBe(0);
		expect(repository.read('new.ts')).toBe('globalThis.wasRun = true;\n');
		expect('wasRun' in globalThis).toBe(false);
	});
});

describe('the config of a repository', () => {
	const body = "globalThis.configWasRun = true;\nexport default { async: ['./s.ts#load'] };\n";
	const wasRun = () => {
		const found = 'configWasRun' in globalThis;
		Reflect.deleteProperty(globalThis, 'configWasRun');
		return found;
	};

	it.each(['ts', 'mjs', 'js'])('is executed when it is a module: .%s', async (extension) => {
		repository.write(`asyncshift.config.${extension}`, body);
		const { code } = await runMain(repository.root, ['run', 'await-calls', '--dry-run']);
		expect(code).toBe(0);
		expect(wasRun()).toBe(true);
	});

	it('is only read when it is JSON', async () => {
		repository.write('asyncshift.config.json', body);
		const { code, stderr } = await runMain(repository.root, ['run', 'await-calls', '--dry-run']);
		expect(code).toBe(2);
		expect(stderr).toMatch('not JSON');
		expect(wasRun()).toBe(false);
	});

	it('is not looked for in the folder that --root names', async () => {
		repository.write('inner/asyncshift.config.mjs', body);
		repository.write('inner/a.ts', text);
		const argv = ['run', 'await-calls', '--async', './s.ts#load', '--dry-run', '--root', 'inner'];
		const { code, stderr } = await runMain(repository.root, argv);
		expect(code, stderr).toBe(0);
		expect(wasRun()).toBe(false);
	});

	it('is not looked for above the repository', async () => {
		const outside = createTree({ 'asyncshift.config.mjs': body, 'inner/a.ts': text });
		const inner = path.join(outside, 'inner');
		execFileSync('git', ['init', '--quiet'], { cwd: inner });
		const argv = ['run', 'await-calls', '--async', './s.ts#load', '--dry-run'];
		const { code, stderr } = await runMain(inner, argv);
		expect(code, stderr).toBe(0);
		expect(wasRun()).toBe(false);
	});
});
