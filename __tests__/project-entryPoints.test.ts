import { expect, it } from 'vitest';
import { findEntryPoints } from '../src/project/entryPoints.ts';
import { createTree } from './support/tree.ts';

/** `specifier: file` for everything that is traced, `specifier: ?` for what is not. */
function entries(manifest: object, sources: readonly string[], tsconfig?: object): string[] {
	const root = createTree({
		'package.json': JSON.stringify({ name: 'p', ...manifest }),
		...(tsconfig && { 'tsconfig.build.json': JSON.stringify(tsconfig) }),
		...Object.fromEntries(sources.map((file) => [file, ''])),
	});
	const files = new Map(sources.map((file) => [`${root}/${file}`, '']));
	const { traced, untraced } = findEntryPoints(root, files);
	const lines = traced.map(({ specifier, file }) => `${specifier}: ${file.slice(root.length + 1)}`);
	return [...new Set(lines), ...untraced.map(({ specifier }) => `${specifier}: ?`)];
}

it.each([
	['a source file', { main: 'lib/index.js' }, ['lib/index.js']],
	['a path without an extension', { main: './lib' }, ['lib/index.ts']],
	['no field at all', {}, ['index.js']],
])('takes %s as it is', (_, manifest, sources) => {
	expect(entries(manifest, sources)).toEqual([`p: ${sources[0]}`]);
});

it('follows the output folders of the tsconfig files', () => {
	const compilerOptions = { rootDir: 'source', outDir: 'build/js', declarationDir: 'types' };
	const sources = ['source/a.ts', 'source/b.mts', 'src/a.ts'];
	const manifest = { exports: { './a': './build/js/a.js', './b': './types/b.d.mts' } };
	expect(entries(manifest, sources, { compilerOptions })).toEqual([
		'p/a: source/a.ts',
		'p/b: source/b.mts',
	]);
});

it('falls back to the same path below src', () => {
	const manifest = { main: 'dist/cjs/index.cjs', module: 'dist/esm/deep/index.mjs' };
	expect(entries(manifest, ['src/index.ts', 'src/deep/index.ts'])).toEqual([
		'p: src/index.ts',
		'p: src/deep/index.ts',
	]);
});

it('reads conditions, alternatives and patterns, and leaves out what is closed', () => {
	const exports = {
		'.': { import: { types: './dist/index.d.ts' }, default: ['./dist/index.js', './x.js'] },
		'./features/*.js': './dist/features/*.js',
		'./features/internal/*': null,
		'./package.json': './package.json',
		'./gone': './dist/gone.js',
	};
	const sources = ['src/index.ts', 'src/features/a.ts', 'src/features/internal/b.ts', 'src/c.ts'];
	expect(entries({ exports, main: './src/c.js' }, sources)).toEqual([
		'p: src/index.ts',
		'p/features/a.js: src/features/a.ts',
		'p/gone: ?',
	]);
});

it.each([
	['a private package', { private: true, main: 'index.js' }],
	['a package without a name', { name: undefined, main: 'index.js' }],
	['a program that names nothing', {}],
	['what only `bin` names', { bin: './index.js', main: './style.css' }],
])('ignores %s', (_, manifest) => {
	expect(entries(manifest, ['main.ts'])).toEqual([]);
});

it('ignores a folder without code', () => {
	const exports = { './*': './dist/*', './data/*': './data/*' };
	expect(entries({ exports }, ['src/a.ts', 'data/b.json'])).toEqual(['p/a: src/a.ts']);
});

it('takes an export without a path as the package itself', () => {
	expect(entries({ exports: './dist/index.js' }, ['src/index.ts'])).toEqual(['p: src/index.ts']);
	expect(entries({ exports: { node: './dist/index.js' } }, ['src/index.ts'])).toEqual([
		'p: src/index.ts',
	]);
});
