import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UserError } from '../src/errors.ts';
import { type DiscoverOptions, discoverWorkspace } from '../src/project/discover.ts';
import { createRepository } from './support/repository.ts';
import { createTree } from './support/tree.ts';

function repository(files: Readonly<Record<string, string>>) {
	const created = createRepository(files);
	onTestFinished(created.remove);
	return created;
}

function paths(options: DiscoverOptions): string[] {
	return discoverWorkspace(options).files.map((file) => file.path);
}

function editable(options: DiscoverOptions): string[] {
	const { files } = discoverWorkspace(options);
	return files.filter((file) => file.editable).map((file) => file.path);
}

describe('files', () => {
	it('lists sources of every extension, tracked or new, sorted, and nothing else', () => {
		const { root, write } = repository({ 'b.ts': '', 'README.md': '', 'a.json': '{}' });
		for (const extension of ['tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs']) {
			write(`new.${extension}`, '');
		}
		write('dir/ä b.ts', '');
		expect(paths({ cwd: root })).toEqual([
			'b.ts',
			'dir/ä b.ts',
			'new.cjs',
			'new.cts',
			'new.js',
			'new.jsx',
			'new.mjs',
			'new.mts',
			'new.tsx',
		]);
	});

	it('honours nested .gitignore files, also for what they let in again', () => {
		const { root } = repository({
			'.gitignore': '*.gen.ts\n',
			'a.gen.ts': '',
			'src/.gitignore': 'tmp/\n!keep.gen.ts\n',
			'src/keep.gen.ts': '',
			'src/tmp/a.ts': '',
			'tmp/a.ts': '',
		});
		expect(paths({ cwd: root })).toEqual(['src/keep.gen.ts', 'tmp/a.ts']);
	});

	it('leaves out node_modules even when it is tracked', () => {
		const { root, write } = repository({ 'a.ts': '', 'pkg/node_modules/x/index.js': '' });
		write('node_modules/y/index.js', '');
		expect(paths({ cwd: root })).toEqual(['a.ts']);
	});

	it('leaves out files that are deleted from disk', () => {
		const { root } = repository({ 'a.ts': '', 'gone.ts': '' });
		rmSync(path.join(root, 'gone.ts'));
		expect(paths({ cwd: root })).toEqual(['a.ts']);
	});

	it('takes the git top level as the root, from a folder below it too', () => {
		const { root } = repository({ 'a.ts': '', 'deep/er/b.ts': '' });
		const workspace = discoverWorkspace({ cwd: path.join(root, 'deep/er') });
		expect(workspace.root).toBe(root);
		expect(workspace.files).toEqual([
			{ path: 'a.ts', absolutePath: `${root}/a.ts`, editable: true },
			{ path: 'deep/er/b.ts', absolutePath: `${root}/deep/er/b.ts`, editable: true },
		]);
	});

	it('stays within a given root', () => {
		const { root } = repository({ 'a.ts': '', 'example/b.ts': '', 'tsconfig.json': '{}' });
		const workspace = discoverWorkspace({ cwd: root, root: path.join(root, 'example') });
		expect(workspace.files.map((file) => file.path)).toEqual(['b.ts']);
		expect(workspace.tsconfigs).toEqual([]);
	});

	it('works outside git, with .gitignore files', () => {
		const root = createTree({
			'.gitignore': 'out\n',
			'a.ts': '',
			'.dot/b.js': '',
			'out/c.ts': '',
			'sub/.gitignore': 'd.ts\n',
			'sub/d.ts': '',
			'sub/e.ts': '',
			'node_modules/x/index.js': '',
		});
		const workspace = discoverWorkspace({ cwd: root });
		expect(workspace.root).toBe(root);
		expect(workspace.files.map((file) => file.path)).toEqual(['.dot/b.js', 'a.ts', 'sub/e.ts']);
	});

	it('follows no symbolic link: out of the root, in a loop, or to a file that is listed itself', () => {
		const outside = createTree({ 'secret.ts': '' });
		const files = { 'a.ts': '', 'dir/b.ts': '' };
		for (const root of [repository(files).root, createTree(files)]) {
			symlinkSync(path.join(outside, 'secret.ts'), path.join(root, 'link.ts'));
			symlinkSync(outside, path.join(root, 'outside'));
			symlinkSync(root, path.join(root, 'dir/loop'));
			symlinkSync(path.join(root, 'a.ts'), path.join(root, 'again.ts'));
			symlinkSync(path.join(root, 'nowhere.ts'), path.join(root, 'dangling.ts'));
			mkdirSync(path.join(root, 'folder.ts'));
			expect(paths({ cwd: root })).toEqual(['a.ts', 'dir/b.ts']);
		}
	});
});

describe('build output', () => {
	it('leaves out JavaScript and declarations in outDir and declarationDir, inherited ones too', () => {
		const { root } = repository({
			'base.json': '{ "compilerOptions": { "outDir": "build" } }',
			'tsconfig.json': '{ "extends": "./base" }',
			'pkg/tsconfig.build.json': `{
				// comments and trailing commas are fine
				"compilerOptions": { "outDir": "lib", "declarationDir": "./types", },
			}`,
			'build/a.js': '',
			'build/deep/a.d.ts': '',
			'build/handwritten.ts': '',
			'pkg/lib/b.js': '',
			'pkg/types/b.d.ts': '',
			'pkg/library/c.js': '',
		});
		expect(paths({ cwd: root })).toEqual(['build/handwritten.ts', 'pkg/library/c.js']);
	});

	it('does not take the sources for output when the compiler writes beside them', () => {
		const { root } = repository({
			'pkg/tsconfig.json': '{ "compilerOptions": { "outDir": ".", "declarationDir": ".." } }',
			'pkg/a.js': '',
		});
		expect(paths({ cwd: root })).toEqual(['pkg/a.js']);
	});
});

describe('editable', () => {
	it('is no bundle', () => {
		const line = `var a = [${'1,'.repeat(3000)}];\n`;
		const { root } = repository({
			'a.d.ts': '',
			'b.d.mts': '',
			'c.d.css.ts': '',
			'bundle.js': line,
			'banner.js': `#!/usr/bin/env node\n/*!\n * licence\n */\n// more\n${line}`,
			'late.js': `const first = 1;\n${line}`,
			'long.ts': 'const a = 1;\n'.repeat(1000),
		});
		expect(editable({ cwd: root })).toEqual([
			'a.d.ts',
			'b.d.mts',
			'c.d.css.ts',
			'late.js',
			'long.ts',
		]);
		expect(paths({ cwd: root })).toHaveLength(7);
	});

	it('is nothing that a tool wrote', () => {
		const code = `const fs = require('fs');\n${'exports.a = 1;\n'.repeat(50)}`;
		const { root } = repository({
			'webpack.js': `/******/ (() => { // webpackBootstrap\n${code}`,
			'ncc.js': `require('./map.js');/******/ (() => { // webpackBootstrap\n${code}`,
			'older.js': `/******/ (function(modules) {\n/******/ 	function __webpack_require__(id) {}\n${code}`,
			'esbuild.js': `#!/usr/bin/env node\n"use strict";\nvar __create = Object.create;\n${code}`,
			'proto.ts': `// @generated by protoc-gen-es v2\n${code}`,
			'grpc.js': `// GENERATED CODE -- DO NOT EDIT!\n${code}`,
			'banner.js': `/******/\n/* Store */\n/******/\n${code}`,
			'config.js': `// reads what is generated\n${code}// webpackBootstrap, __webpack_require__`,
		});
		expect(editable({ cwd: root })).toEqual(['banner.js', 'config.js']);
	});

	const files = { 'a.ts': '', 'src/a.ts': '', 'src/b.spec.ts': '', 'srcs/c.ts': '' };

	it('is what lies under the path arguments, which start from the working directory', () => {
		const { root } = repository(files);
		expect(editable({ cwd: root, paths: ['src'] })).toEqual(['src/a.ts', 'src/b.spec.ts']);
		expect(editable({ cwd: root, paths: ['src/a.ts', './srcs/'] })).toEqual([
			'src/a.ts',
			'srcs/c.ts',
		]);
		const cwd = path.join(root, 'src');
		expect(editable({ cwd, paths: ['a.ts'] })).toEqual(['src/a.ts']);
		expect(editable({ cwd, paths: ['..'] })).toHaveLength(4);
		expect(paths({ cwd, paths: ['a.ts'] })).toHaveLength(4);
	});

	it('is what the globs leave, which start from the root', () => {
		const { root } = repository(files);
		const cwd = path.join(root, 'src');
		expect(editable({ cwd, include: ['src/**/*.ts'] })).toEqual(['src/a.ts', 'src/b.spec.ts']);
		expect(editable({ cwd, include: ['./src/', 'a.ts'], exclude: ['**/*.spec.ts'] })).toEqual([
			'a.ts',
			'src/a.ts',
		]);
		expect(editable({ cwd, paths: ['.'], exclude: ['src/b.*'] })).toEqual(['src/a.ts']);
	});

	it('refuses path arguments that name nothing', () => {
		const { root } = repository({ ...files, 'docs/a.md': '', '.gitignore': 'tmp' });
		const discover = (argument: string) => () =>
			discoverWorkspace({ cwd: root, paths: ['src', argument] });
		expect(discover('nope')).toThrow('nope: no such file or directory');
		expect(discover('src/*.ts')).toThrow(UserError);
		expect(discover('..')).toThrow(/\.\. is outside the repository/);
		expect(discover('docs')).toThrow(/docs: no source file of the repository is there/);
	});
});

describe('tsconfigs', () => {
	it('are the tsconfig.json files and what they reference, without solution files', () => {
		const { root } = repository({
			'tsconfig.json': `{
				"files": [],
				"references": [{ "path": "./a" }, { "path": "tsconfig.tools.json" }, { "path": "gone" }],
			}`,
			'tsconfig.tools.json': '{ "references": [{ "path": "./tsconfig.deep.json" }] }',
			'tsconfig.deep.json': '{ "references": [{ "path": "./tsconfig.tools.json" }] }',
			'tsconfig.unused.json': '{}',
			'a/tsconfig.json': '{}',
			'fixtures/node_modules/tsconfig.json': '{}',
		});
		expect(discoverWorkspace({ cwd: root }).tsconfigs).toEqual(
			['a/tsconfig.json', 'tsconfig.deep.json', 'tsconfig.tools.json'].map(
				(file) => `${root}/${file}`,
			),
		);
	});

	it('are the named ones instead, relative to the working directory', () => {
		const { root } = repository({ 'tsconfig.json': '{}', 'a/tsconfig.json': '{}', 'b.json': '{}' });
		const named = (tsconfig: string[]) =>
			discoverWorkspace({ cwd: path.join(root, 'a'), tsconfig }).tsconfigs;
		expect(named(['.', '../b.json'])).toEqual([`${root}/a/tsconfig.json`, `${root}/b.json`]);
		expect(() => named(['c.json'])).toThrow('--tsconfig c.json: no such file');
	});
});
