import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

const notes = '# My notes\n';
let repository: Repository;

beforeEach(() => {
	repository = createRepository({
		'src/a.ts': 'export const a = load();\n',
		'package.json': '{ "name": "mine" }\n',
		'notes.md': notes,
		'asyncshift.config.json': JSON.stringify({
			migrate: [{ transform: 'await-calls', async: ['./src/a.ts#load'] }],
		}),
	});
	repository.write('src/new.js', 'not committed\n');
	symlinkSync('src/a.ts', path.join(repository.root, 'link.json'));
});
afterEach(() => repository.remove());

const rule = ['--async', './src/a.ts#load'];
const commands: Readonly<Record<string, readonly string[]>> = {
	run: ['run', 'await-calls', ...rule, '--allow-dirty'],
	migrate: ['migrate', '--allow-dirty'],
	plan: ['plan', 'await-calls', ...rule, '-o', 'other.json'],
	scan: ['scan'],
};

/** Fails when the command plans. */
async function refused(...argv: readonly string[]): Promise<string> {
	const createPlan = () => {
		throw new Error('it was planned');
	};
	const { code, stderr } = await runMain(repository.root, argv, { createPlan });
	expect({ code, stderr }).toMatchObject({ code: 2 });
	expect(repository.git(['status', '--porcelain'])).toBe('?? link.json\n?? src/new.js\n');
	expect(repository.read('src/new.js')).toBe('not committed\n');
	return stderr;
}

describe.each([
	['src/a.ts', 'it is a source file'],
	['src/new.js', 'it is a source file'],
	['link.json', 'it is a source file'],
	['package.json', 'git tracks it, and it is no earlier'],
	['notes.md', 'git tracks it, and it is no earlier'],
])('%s is not replaced', (file, reason) => {
	it.each(Object.keys(commands))('by a report of %s', async (command) => {
		const stderr = await refused(...commands[command]!, '--report', `markdown=${file}`);
		expect(stderr).toContain(`cannot write the markdown report to ${file}: ${reason}`);
		expect(stderr).toContain('Name another file');
	});

	it('by a plan', async () => {
		const stderr = await refused('plan', 'await-calls', ...rule, '-o', file);
		expect(stderr).toContain(`cannot write the plan to ${file}: ${reason}`);
	});

	it('by the folder of a split plan', async () => {
		const split = ['--split-by', 'package', '-o', file];
		const stderr = await refused('plan', 'await-calls', ...rule, ...split);
		expect(stderr).toContain('this has to be a folder');
	});
});

it('a plan is not replaced by a report', async () => {
	await runMain(repository.root, ['plan', 'await-calls', ...rule, '-o', 'plan.json']);
	const plan = repository.read('plan.json');
	const report = ['apply', 'plan.json', '--allow-dirty', '--report', 'json=plan.json'];
	const { code, stderr } = await runMain(repository.root, report);
	expect(code).toBe(2);
	expect(stderr).toContain('cannot write the json report to plan.json: it is a plan');
	expect(repository.read('plan.json')).toBe(plan);
});

it('a plan is not written to a folder', async () => {
	expect(await refused('plan', 'await-calls', ...rule, '-o', 'src')).toContain('it is a folder');
});

it.each(['json', 'markdown', 'sarif', 'junit', 'html'])(
	'a %s report that git tracks is written anew',
	async (format) => {
		for (const command of Object.keys(commands)) {
			if (command === 'scan' && format === 'html') continue;
			const argv = [...commands[command]!, '--report', `${format}=report`];
			const read = () => runMain(repository.root, [...argv, '--quiet']);
			expect((await read()).stderr).toBe('');
			repository.git(['add', 'report']);
			repository.git(['commit', '--quiet', '--allow-empty', '-m', 'report', 'report']);
			expect(await read()).toMatchObject({ code: 0, stderr: '' });
		}
	},
);

it('a plan that git tracks is written anew', async () => {
	const argv = ['plan', 'await-calls', ...rule, '-o', 'plan.json', '--quiet'];
	await runMain(repository.root, argv);
	repository.git(['add', 'plan.json']);
	repository.git(['commit', '--quiet', '-m', 'plan']);
	expect(await runMain(repository.root, argv)).toMatchObject({ code: 0, stderr: '' });
});

it('other files are replaced, and empty ones are filled', async () => {
	repository.write('report.txt', 'of yesterday\n');
	repository.write('empty.md', '');
	repository.git(['add', 'empty.md']);
	const reports = ['--report', 'text=report.txt', '--report', 'markdown=empty.md'];
	const { code } = await runMain(repository.root, [...commands.run!, '--quiet', ...reports]);
	expect(code).toBe(0);
	expect(repository.read('report.txt')).toContain('1 await');
	expect(repository.read('empty.md')).toContain('# asyncshift');
});
