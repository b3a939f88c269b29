import { execFileSync, spawnSync } from 'node:child_process';
import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

// What npm would publish, put where npm would install it: `npm test` builds it first. The declared
// dependencies, and no others, are linked beside it, so that no network is needed.
const repository = path.join(import.meta.dirname, '..');
const { dependencies } = JSON.parse(
	readFileSync(path.join(repository, 'package.json'), 'utf8'),
) as { dependencies: Record<string, string> };

let root: string;
let packed: readonly string[];

beforeAll(() => {
	root = realpathSync(mkdtempSync(path.join(tmpdir(), 'asyncshift-package-')));
	const modules = path.join(root, 'node_modules');
	mkdirSync(path.join(modules, 'asyncshift'), { recursive: true });
	for (const name of Object.keys(dependencies)) {
		mkdirSync(path.dirname(path.join(modules, name)), { recursive: true });
		symlinkSync(path.join(repository, 'node_modules', name), path.join(modules, name), 'junction');
	}
	const [tarball] = JSON.parse(
		execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', root], {
			cwd: repository,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
			shell: process.platform === 'win32',
		}),
	) as [{ filename: string; files: { path: string }[] }];
	packed = tarball.files.map(({ path }) => path);
	const target = path.join(modules, 'asyncshift');
	execFileSync('tar', ['-xzf', path.join(root, tarball.filename), '-C', target, '--strip', '1']);
	writeFileSync(path.join(root, 'package.json'), '{ "type": "module" }\n');
	writeFileSync(
		path.join(root, 'asyncshift.config.ts'),
		"import { defineConfig } from 'asyncshift';\n\nexport default defineConfig({ preset: 'node-fs' });\n",
	);
	writeFileSync(
		path.join(root, 'version.js'),
		"import { readFileSync } from 'node:fs';\n\nexport const version = () => readFileSync('VERSION', 'utf8');\n",
	);
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

function node(...argv: string[]) {
	return spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8' });
}

const migrated = "export const version = async () => await readFile('VERSION', 'utf8');";

it('has what a user needs, and no sources', () => {
	for (const file of ['README.md', 'LICENSE', 'dist/src/index.d.ts', 'docs/refusals.md']) {
		expect(packed).toContain(file);
	}
	expect(packed).toContain('schema/asyncshift.config.schema.json');
	// The helpers are copied into repositories that want them, so their text goes along.
	for (const folder of ['src', 'dist', 'dist/commonjs']) {
		const ending = folder === 'src' ? 'ts' : 'js';
		expect(packed).toContain(`runtime/${folder}/offload.${ending}`);
	}
	expect(packed.filter((file) => /\.map$|^(?:src|__)/.test(file))).toEqual([]);
});

it('runs where it is installed', () => {
	const binary = 'node_modules/asyncshift/dist/bin/asyncshift.js';
	expect(node(binary, '--help').stdout).toContain('asyncshift run');
	expect(node(binary, 'list').stdout).toContain('await-calls');
	const { status, stdout, stderr } = node(binary, 'run', 'await-calls', '--diff');
	expect(status, stderr).toBe(0);
	expect(stdout).toContain(`+${migrated}`);
});

it('runs under stock jscodeshift where it is installed', () => {
	const { stdout } = node(
		'node_modules/jscodeshift/bin/jscodeshift.js',
		...['-t', 'node_modules/asyncshift/dist/transforms/await-calls.js', '--dry', '--print'],
		...['--async=node:fs#readFileSync=node:fs/promises#readFile', 'version.js'],
	);
	expect(stdout).toContain(migrated);
	expect(stdout).toContain('1 ok');
});
