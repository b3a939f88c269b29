import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createRepository, type Repository } from './support/repository.ts';

const home = path.resolve(import.meta.dirname, '..');
const files = {
	'tsconfig.json': '{ "compilerOptions": { "types": [] } }\n',
	'store.ts': 'export function load(id: string): string {\n\treturn id;\n}\n',
	'use.ts': "import { load } from './store';\nexport const use = () => load('a');\n",
	'third.ts': 'export {};\n',
};

function createProject(more: Readonly<Record<string, string>> = {}): Repository {
	const repository = createRepository({ ...files, ...more });
	onTestFinished(repository.remove);
	return repository;
}

function start({ root }: Repository, script: string, ...argv: readonly string[]) {
	const jiti = path.join(home, 'node_modules/jiti/lib/jiti-cli.mjs');
	const { status, stderr } = spawnSync(process.execPath, [jiti, path.join(home, script), ...argv], {
		cwd: root,
		encoding: 'utf8',
		timeout: 100_000,
	});
	return { status, stderr };
}

const run = ['run', 'await-calls', '--async', './store.ts#load'];

vi.setConfig({ testTimeout: 120_000 });

it.each(['endless', 'regexp'])('ends a transform that never comes to an end (%s)', (behaviour) => {
	const repository = createProject();
	const argv = [behaviour, ...run, '--timeout', '6'];
	const { status, stderr } = start(repository, '__tests__/watch/endless.ts', ...argv);
	const file = path.join(repository.root, 'store.ts');
	const message = `asyncshift: await-calls did not get on for 6 seconds and was ended; nothing was written (propagate, at ${file})`;
	expect(stderr).toContain(message);
	expect(stderr).toMatch(/ {4}at (?:loopForEver|decide) /);
	expect(stderr).toContain('--timeout <seconds>');
	expect(stderr).not.toContain('debugger');
	expect(status).toBe(3);
	expect(repository.git(['status', '--porcelain'])).toBe('');
});

it('waits for one that is slow, file by file', () => {
	const repository = createProject();
	const argv = ['slow', ...run, '--timeout', '2'];
	const { status, stderr } = start(repository, '__tests__/watch/endless.ts', ...argv);
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	expect(repository.read('store.ts')).toContain('async');
});

it.each([
	['for (;;) ;\n', 'did not get on for 8 seconds and was ended'],
	['await new Promise((done) => setTimeout(done, 60_000));\n', 'took longer than 8 seconds'],
])('ends a config that never comes to an end: %s', (loop, message) => {
	const repository = createProject({ 'asyncshift.config.ts': `${loop}export default {};\n` });
	const { status, stderr } = start(repository, 'bin/asyncshift.ts', ...run, '--timeout', '8');
	expect(stderr).toContain(
		`asyncshift: asyncshift.config.ts${loop[0] === 'f' ? ' ' : ': '}${message}`,
	);
	expect(stderr).toContain('nothing was written');
	expect(status).toBe(2);
});
