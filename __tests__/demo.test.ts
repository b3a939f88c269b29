import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

// The built program on a copy of the example: `npm test` builds it first.
const repository = path.join(import.meta.dirname, '..');
const example = path.join(repository, 'examples/warehouse-service');
const binary = path.join(repository, 'dist/bin/asyncshift.js');
const tsc = path.join(repository, 'node_modules/typescript/bin/tsc');

let root: string;

beforeAll(() => {
	root = realpathSync(mkdtempSync(path.join(tmpdir(), 'asyncshift-demo-')));
	const sourcesOnly = (file: string) =>
		!/^(?:dist|node_modules)$/.test(path.relative(example, file));
	cpSync(example, root, { recursive: true, filter: sourcesOnly });
	symlinkSync(path.join(repository, 'node_modules'), path.join(root, 'node_modules'), 'junction');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function node(...argv: string[]) {
	const { NODE_TEST_CONTEXT, FORCE_COLOR, ...env } = process.env;
	const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
		cwd: root,
		encoding: 'utf8',
		env,
		maxBuffer: 1 << 26,
	});
	return { status, stdout, stderr };
}

/** The service's own tests, which ask it over HTTP. */
function expectTestsToPass(): void {
	expect(node(tsc, '-p', '.')).toMatchObject({ status: 0, stdout: '' });
	const files = ['dist/test/api.test.js', 'dist/test/services.test.js'];
	const { stdout } = node('--test', '--test-reporter=tap', ...files);
	expect(stdout).toContain('# fail 0');
	expect(stdout).toContain('# pass 12');
}

const migrate = ['migrate', '--root', '.'];

it('shows the migration that the README shows', { timeout: 240_000 }, () => {
	const { status, stdout, stderr } = node(binary, ...migrate, '--diff');
	expect(status).toBe(0);
	const readme = readFileSync(path.join(repository, 'README.md'), 'utf8');
	const shown = [...readme.matchAll(/```diff\n([\s\S]*?)```/g)].flatMap(([, block]) =>
		block!.split(/^\s*$/m).map((part) => part.trim()),
	);
	expect(shown.length).toBeGreaterThan(1);
	for (const part of shown) expect(stdout).toContain(part);
	const summary = /```text\n\$ npm run demo\n…\n([\s\S]*?)```/.exec(readme)?.[1];
	expect(stderr).toContain(summary);
});

it('migrates the service, which then passes its own tests as before', { timeout: 240_000 }, () => {
	expectTestsToPass();
	expect(node(binary, ...migrate)).toMatchObject({ status: 0 });
	expectTestsToPass();
	const { status, stdout } = node(binary, ...migrate, '--check');
	expect(stdout).toContain('Nothing to change.');
	expect(status).toBe(0);
});
