import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ask } from '../src/cli/context.ts';
import { createPlan } from '../src/plan/createPlan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

const api = `export function loadSync(id: string): string { return id; }
export async function load(id: string): Promise<string> { return id; }
`;
const files = {
	'package.json': '{ "type": "module", "private": true }',
	'tsconfig.json':
		'{ "compilerOptions": { "module": "nodenext", "target": "es2022", "strict": true, "noEmit": true, "types": [], "allowImportingTsExtensions": true } }',
	'src/api.ts': api,
	'src/a.ts': `import { loadSync } from './api.ts';
export async function one(): Promise<string> { return loadSync('1').trim(); }
export function two(): string { return loadSync('2').trim(); }
`,
	'src/b.ts': `import { two } from './a.ts';
export function three(): string { return two() + two(); }
`,
	'src/c.ts': `import { loadSync } from './api.ts';
export async function four(): Promise<string> { return loadSync('4').trim(); }
export class Box { name: string; constructor() { this.name = loadSync('5').trim(); } }
`,
};
const command = ['await-calls', '--async', './src/api.ts#loadSync=load'];
let repository: Repository;

beforeEach(() => {
	repository = createRepository(files);
});
afterEach(() => repository.remove());

const run = (...more: string[]) =>
	runMain(repository.root, ['run', ...command, ...more], { createPlan });
const runJson = async (...more: string[]) => JSON.parse((await run(...more, '--json')).stdout);
const changed = () => repository.git(['diff', '--name-only']).split('\n').filter(Boolean);
const commit = () => repository.git(['commit', '--quiet', '-a', '-m', 'more']);

/** Everything is migrated, except for the constructor. */
async function expectDone(): Promise<void> {
	const whole = createRepository(files);
	try {
		await runMain(whole.root, ['run', ...command], { createPlan });
		for (const file of Object.keys(files)) expect(repository.read(file)).toBe(whole.read(file));
	} finally {
		whole.remove();
	}
}

describe('--since and --staged', () => {
	it('edit what changed, and leave what needs an edit elsewhere whole', async () => {
		repository.write('src/c.ts', `${files['src/c.ts']}// mine\n`);
		const { changed: since, refusals } = await runJson('--since', 'HEAD', '--dry-run');
		expect(since).toEqual(['src/c.ts']);
		const inside = refusals.filter(({ isOutside }: { isOutside?: true }) => !isOutside);
		expect(inside).toMatchObject([{ file: 'src/c.ts', line: 3, code: 'constructor' }]);
		repository.write('src/c.ts', files['src/c.ts']);
		repository.write('src/a.ts', `${files['src/a.ts']}// mine\n`);
		const { refusals: blocked } = await runJson('--since', 'HEAD', '--dry-run');
		expect(blocked).toContainEqual(
			expect.objectContaining({ file: 'src/a.ts', line: 3, code: 'caller-blocked' }),
		);
	});

	it('what is outside is no finding', async () => {
		repository.write('src/api.ts', `${api}// mine\n`);
		expect((await run('--since', 'HEAD', '--strict', '--dry-run')).code).toBe(0);
		repository.write('src/c.ts', `${files['src/c.ts']}// mine\n`);
		expect((await run('--since', 'HEAD', '--strict', '--dry-run')).code).toBe(1);
	});

	it('staged files are written and not staged, whatever else is changed', async () => {
		repository.write('src/c.ts', `${files['src/c.ts']}// mine\n`);
		repository.git(['add', 'src/c.ts']);
		repository.write('src/api.ts', `${api}// other work\n`);
		const { code, stdout } = await run('--staged');
		expect(stdout).toContain('Changed 1 file: 1 await inserted');
		expect(code).toBe(0);
		expect(changed()).toEqual(['src/api.ts', 'src/c.ts']);
		expect(repository.git(['show', ':src/c.ts'])).toBe(`${files['src/c.ts']}// mine\n`);
		expect(repository.read('src/c.ts')).toContain("await load('4')");
	});

	it('a file that is staged in part stays, and is a finding', async () => {
		repository.write('src/c.ts', `${files['src/c.ts']}// staged\n`);
		repository.git(['add', 'src/c.ts']);
		repository.write('src/c.ts', `${files['src/c.ts']}// on disk\n`);
		const { code, stdout } = await run('--staged', '--strict');
		expect(code).toBe(1);
		expect(stdout).toContain('partly-staged (2)');
		expect(repository.read('src/c.ts')).toBe(`${files['src/c.ts']}// on disk\n`);
	});

	it('exclude each other, and need git', async () => {
		expect((await run('--since', 'HEAD', '--staged')).stderr).toContain('exclude each other');
		expect((await run('--since', 'nope', '--dry-run')).stderr).toContain('no such commit');
	});

	it('limit the steps of a pipeline and a scan', async () => {
		const step = { transform: 'await-calls', async: ['./src/api.ts#loadSync=load'] };
		repository.write('asyncshift.config.json', JSON.stringify({ migrate: [step] }));
		repository.write('src/c.ts', `${files['src/c.ts']}// mine\n`);
		repository.git(['add', 'src/c.ts']);
		const { stdout } = await runMain(
			repository.root,
			['migrate', '--staged', '--json', '--dry-run'],
			{
				createPlan,
			},
		);
		expect(JSON.parse(stdout).changed).toEqual(['src/c.ts']);
		const blocking = ['scan', '--json', '--async', './src/api.ts#loadSync'];
		const callsOf = async (...more: string[]) =>
			JSON.parse((await runMain(repository.root, [...blocking, ...more])).stdout).calls.map(
				({ file }: { file: string }) => file,
			);
		expect(await callsOf()).toEqual(['src/a.ts', 'src/c.ts']);
		expect(await callsOf('--staged')).toEqual(['src/c.ts']);
		expect(await callsOf('--since', 'HEAD')).toEqual(['src/c.ts']);
	});
});

describe('--max-files', () => {
	it('changes no more files, whole sets only, and run after run does the rest', async () => {
		const sizes: number[] = [];
		for (let i = 0; i < 4; i++) {
			const { stdout } = await run('--max-files', '2');
			sizes.push(changed().length);
			if (i === 0)
				expect(stdout).toContain('Waits for a later run: 1 set of changes in 1 more file');
			if (changed().length === 0) break;
			commit();
		}
		expect(sizes).toEqual([2, 1, 0]);
		await expectDone();
	});

	it('passes over a set that never fits, and says how large it is', async () => {
		const { changed: first, selection, refusals } = await runJson('--max-files', '1');
		expect(first).toEqual(['src/a.ts']);
		expect(selection).toMatchObject({
			taken: 1,
			waiting: { groups: 1, files: 1 },
			tooLarge: [{ file: 'src/a.ts', line: 3, files: 2 }],
		});
		expect(refusals).toContainEqual(
			expect.objectContaining({ code: 'not-selected', file: 'src/a.ts', line: 3 }),
		);
		commit();
		expect((await runJson('--max-files', '1')).changed).toEqual(['src/c.ts']);
		commit();
		const { stdout } = await run('--max-files', '1');
		expect(stdout).toContain('src/a.ts:3) changes 2 files, all or none. Pass --max-files 2.');
	});

	it('needs a number', async () => {
		expect((await run('--max-files', '0')).stderr).toContain('a whole number, 1 or more');
		expect((await run('--max-files', 'x')).code).toBe(2);
	});

	it('counts the files of all steps of a pipeline', async () => {
		const rules = ['./src/api.ts#loadSync=load'];
		const migrate = ['src/c.ts', 'src'].map((place) => ({
			transform: 'await-calls',
			async: rules,
			paths: [place],
		}));
		repository.write('asyncshift.config.json', JSON.stringify({ migrate }));
		const arguments_ = ['migrate', '--max-files', '1', '--json', '--dry-run'];
		const { stdout } = await runMain(repository.root, arguments_, { createPlan });
		const { changed: all, steps } = JSON.parse(stdout);
		expect(all).toEqual(['src/c.ts']);
		expect(steps[1].selection.waiting.groups).toBe(1);
	});
});

describe('--only', () => {
	it('makes sets of the kinds that are named, and no part of others', async () => {
		const { stdout } = await run('--only', 'await-call');
		expect(changed()).toEqual(['src/a.ts', 'src/c.ts']);
		expect(repository.read('src/a.ts')).toContain("return (await load('1')).trim()");
		expect(repository.read('src/a.ts')).toContain("two(): string { return loadSync('2').trim()");
		expect(stdout).toContain(
			'Of other kinds: 1 set of changes. They consist of await-call, make-async, wrap-return-type (1).',
		);
		commit();
		const kinds = ['await-call', 'make-async', 'wrap-return-type'].flatMap((kind) => [
			'--only',
			kind,
		]);
		await run(...kinds);
		await expectDone();
	});

	it('says what there is when no set is of the kinds alone', async () => {
		const { stdout } = await run('--only', 'make-async');
		expect(changed()).toEqual([]);
		expect(stdout).toContain('and none of only the kinds that were asked for');
	});

	it('lists only refusals with a code, and writes nothing then', async () => {
		const { changed: none, decisions, refusals } = await runJson('--only', 'constructor');
		expect([none, decisions]).toEqual([[], []]);
		expect(refusals).toMatchObject([{ code: 'constructor', file: 'src/c.ts' }]);
		expect(changed()).toEqual([]);
		expect((await runJson('--only', 'accessor')).refusals).toEqual([]);
		expect((await run('--only', 'accessor', '--strict')).code).toBe(0);
		expect((await run('--only', 'constructor', '--strict')).code).toBe(1);
	});

	it('takes kinds and codes together', async () => {
		const { changed: some, refusals } = await runJson('--only', 'await-call', '--only', 'accessor');
		expect(some).toEqual(['src/a.ts', 'src/c.ts']);
		expect(refusals).toEqual([]);
	});

	it('knows its names', async () => {
		const { code, stderr } = await run('--only', 'await-cal');
		expect(code).toBe(2);
		expect(stderr).toContain('did you mean "await-call"?');
	});

	it('works for a plan', async () => {
		const arguments_ = ['plan', ...command, '--only', 'await-call', '-o', 'plan.json'];
		await runMain(repository.root, arguments_, { createPlan });
		const { decisions } = JSON.parse(repository.read('plan.json'));
		expect(decisions.map(({ kind }: { kind: string }) => kind)).not.toContain('make-async');
	});
});

describe('--mark-todo', () => {
	const comment =
		'// TODO(asyncshift): constructor: the call is in a constructor [./src/api.ts#loadSync=load]\n';

	it('marks what is left alone, once; a run without it removes what is solved', async () => {
		await run('--mark-todo', '--only', 'accessor');
		expect(changed()).toEqual([]);
		await run('--mark-todo', '--only', 'constructor');
		expect(changed()).toEqual(['src/c.ts']);
		expect(repository.read('src/c.ts')).toContain(`${comment}export class Box`);
		commit();
		await run('--mark-todo');
		commit();
		expect((await runJson('--mark-todo')).changed).toEqual([]);
		expect(repository.read('src/c.ts').split('TODO(asyncshift)')).toHaveLength(2);
		expect((await runJson()).changed).toEqual([]);
		repository.write('src/c.ts', repository.read('src/c.ts').replace("loadSync('5')", "'5'"));
		commit();
		expect((await run()).stdout).toContain('Changed 1 file: 1 TODO comment removed');
		expect(repository.read('src/c.ts')).not.toContain('TODO');
	});

	it('knows its comments again, whatever the rule is called', async () => {
		const api = 'src/[id] 100%, a/api.ts';
		repository.write(api, 'export async function load(): Promise<void> {}\n');
		const source = `import { load } from './[id] 100%, a/api.js';\nexport class Page {\n\tconstructor() {\n\t\tload();\n\t}\n}\n`;
		repository.write('src/page.ts', source);
		repository.git(['add', '.']);
		commit();
		const command = ['run', 'await-calls', '--async', `./${api}#load`];
		await runMain(repository.root, [...command, '--mark-todo'], { createPlan });
		expect(changed()).toEqual(['src/page.ts']);
		commit();
		await runMain(repository.root, [...command, '--mark-todo'], { createPlan });
		expect(changed()).toEqual([]);
		repository.write('src/page.ts', repository.read('src/page.ts').replace(/\bload\(\)/, ''));
		commit();
		await runMain(repository.root, command, { createPlan });
		expect(repository.read('src/page.ts')).toBe(source.replace('load()', ''));
	});
});

describe('markTodo in the config', () => {
	it('marks, in a step of a pipeline too, and leaves what only reads alone', async () => {
		const step = { transform: 'await-calls', async: ['./src/api.ts#loadSync=load'] };
		const config = { markTodo: true, migrate: [step] };
		repository.write('asyncshift.config.json', JSON.stringify(config));
		const only = [...command, '--allow-dirty', '--only', 'constructor'];
		await runMain(repository.root, ['run', ...only], { createPlan });
		expect(changed()).toEqual([]);
		await runMain(repository.root, ['migrate', '--allow-dirty'], { createPlan });
		expect(repository.read('src/c.ts')).toContain('// TODO(asyncshift): constructor');
		repository.write('src/c.ts', files['src/c.ts']);
		await runMain(repository.root, ['run', ...command, '--allow-dirty'], { createPlan });
		expect(repository.read('src/c.ts')).toContain('// TODO(asyncshift): constructor');
	});
});

describe('--interactive', () => {
	const answering = (keys: string, questions: string[] = []): Ask => {
		const left = [...keys];
		return async (question) => {
			questions.push(question);
			return left.shift();
		};
	};
	const review = (ask: Ask, ...more: string[]) =>
		runMain(repository.root, ['run', ...command, '-i', ...more], { createPlan, ask });

	it('shows each set and makes those that are answered with yes', async () => {
		const questions: string[] = [];
		const { stdout, stderr } = await review(answering('nyn', questions));
		expect(questions).toEqual([1, 2, 3].map((n) => `Make these changes (${n} of 3)?`));
		expect(stderr).toContain('(src/a.ts:3): 8 changes in 2 files');
		expect(stderr).toMatch(/\+export async function three\(\): Promise<string>/);
		expect(changed()).toEqual(['src/a.ts', 'src/b.ts']);
		expect(repository.read('src/a.ts')).toContain("return loadSync('1').trim()");
		expect(stdout).toContain('Turned down: 2 sets of changes.');
	});

	it('all takes the rest, quit leaves it out, what was accepted before is written', async () => {
		await review(answering('na'));
		expect(changed()).toEqual(['src/a.ts', 'src/b.ts', 'src/c.ts']);
		repository.git(['checkout', '--quiet', '.']);
		await review(answering('yq'));
		expect(changed()).toEqual(['src/a.ts']);
		repository.git(['checkout', '--quiet', '.']);
		await review(answering('q'));
		expect(changed()).toEqual([]);
	});

	it('writes nothing after Ctrl-C', async () => {
		const { code, stderr } = await review(answering('y'));
		expect(code).toBe(130);
		expect(stderr).toContain('interrupted: nothing was written');
		expect(changed()).toEqual([]);
	});

	it('asks only about what other options select', async () => {
		const questions: string[] = [];
		await review(answering('yy', questions), '--only', 'await-call');
		expect(questions).toHaveLength(2);
	});

	it('says what goes with what is left out', async () => {
		repository.write(
			'src/a.ts',
			`async function low(): Promise<string> { return 'x'; }
async function high(): Promise<string> { return (await low()).trim(); }
export async function top(): Promise<string> { return (await fetch(await high())).text(); }
declare function fetch(url: string): Promise<{ text(): string }>;
`,
		);
		commit();
		const strip = ['run', 'strip-async', 'src/a.ts', '-i'];
		const { stderr } = await runMain(repository.root, strip, { createPlan, ask: answering('ny') });
		expect(stderr).toContain('Left out too, since they need what was left out:');
		expect(stderr).toContain('make `high` synchronous');
		expect(changed()).toEqual([]);
	});

	it('needs a terminal', async () => {
		const { code, stderr } = await run('-i');
		expect(code).toBe(2);
		expect(stderr).toContain('this is no terminal');
	});

	it.skipIf(spawnSync('script', ['--version']).status !== 0)(
		'answers keys of a terminal',
		async () => {
			const project = path.resolve(import.meta.dirname, '..');
			const words = [
				path.join(project, 'node_modules/.bin/jiti'),
				path.join(project, 'bin/asyncshift.ts'),
				...['run', ...command, '-i'],
			].map((word) => `'${word}'`);
			const child = spawn('script', ['-qec', `stty cols 100; ${words.join(' ')}`, '/dev/null'], {
				cwd: repository.root,
			});
			let shown = '';
			const keys = [...'nyq'];
			child.stdout.on('data', (text) => {
				shown += text;
				// A key that comes before its question is lost.
				const asked = [...shown.matchAll(/\((\d) of 3\)\?(?=[\s\S]*quit:)/g)].at(-1)?.[1];
				if (asked === String(4 - keys.length))
					setTimeout(() => child.stdin.write(keys.shift()!), 100);
			});
			await new Promise((resolve) => child.on('close', resolve));
			expect(shown).toContain('Make these changes (3 of 3)?');
			expect(changed()).toEqual(['src/a.ts', 'src/b.ts']);
		},
	);
});
