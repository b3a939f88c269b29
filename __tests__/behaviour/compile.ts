import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	readFileSync,
	renameSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Rule } from '../../src/rules/rule.ts';

const repository = path.resolve(import.meta.dirname, '../..');

/** Compiles a project to JavaScript in `out`, whatever its errors; returns these, if it looks for them. */
export function compile(root: string, out: string, { check }: { check: boolean }): string {
	const { stdout, status, stderr } = spawnSync(
		process.execPath,
		[
			path.join(repository, 'node_modules/typescript/bin/tsc'),
			...['-p', '.', '--noEmit', 'false', '--noEmitOnError', 'false', '--outDir', out],
			...['--jsx', 'react', '--rootDir', '.'],
			...(check ? [] : ['--noCheck']),
		],
		{ cwd: root, encoding: 'utf8' },
	);
	cpSync(root, out, { recursive: true, filter: isFolderOrManifest });
	const modules = path.join(out, 'node_modules');
	const own = path.join(root, 'node_modules');
	if (existsSync(own) && !existsSync(modules)) symlinkSync(own, modules, 'junction');
	return status === 0 ? '' : stdout || stderr || `tsc ended with ${status}`;
}

function isFolderOrManifest(file: string): boolean {
	if (path.basename(file) === 'node_modules') return false;
	return path.basename(file) === 'package.json' || statSync(file).isDirectory();
}

/** Where `compile` puts a source file. */
export function compiledPath(file: string): string {
	return file.replace(/\.([cm]?)[jt]sx?$/, '.$1js');
}

/** Where a library stands before its functions became async. */
export type LibraryState = 'synchronous' | 'asynchronous';

/** Puts the laboratory between the compiled cases and the functions of `support/` that the rules name. */
export function stubLibrary(out: string, rules: readonly Rule[], state: LibraryState): void {
	const modules = new Set(rules.map(({ module }) => module).filter((m) => /\/support\//.test(m)));
	for (const module of modules) {
		const seeds = rules.filter((rule) => rule.module === module);
		writeStub(path.join(out, compiledPath(module)), seeds, state);
	}
}

function writeStub(file: string, rules: readonly Rule[], state: LibraryState): void {
	const real = file.replace(/\.(\w+)$/, '.real.$1');
	renameSync(file, real);
	if (state === 'synchronous') makeSynchronous(real, rules);
	const seeds = rules.map(({ exportPath, replacement }) => ({
		path: exportPath,
		replacement: replacement?.kind === 'rename' ? replacement.name : undefined,
	}));
	const specifier = `./${path.basename(real)}`;
	const call = (name: string, url: string) =>
		`globalThis.laboratory.stub(${name}, ${JSON.stringify(seeds)}, ${url})`;
	if (file.endsWith('.cjs')) {
		writeFileSync(file, `module.exports = ${call(`require('${specifier}')`, 'undefined')};\n`);
		return;
	}
	const names = new Set(
		seeds.flatMap(({ path: names, replacement = names[0] }) =>
			names.length === 1 ? [names[0], replacement] : [names[0]],
		),
	);
	const lines = [...names].map((name) => `export const ${name} = stub.${name};`);
	writeFileSync(
		file,
		[
			`import * as real from '${specifier}';`,
			`export * from '${specifier}';`,
			`const stub = ${call('real', `new URL('${specifier}', import.meta.url).href`)};`,
			...lines,
			'',
		].join('\n'),
	);
}

/** A seed without a replacement was synchronous under its own name. */
function makeSynchronous(file: string, rules: readonly Rule[]): void {
	let text = readFileSync(file, 'utf8');
	for (const { exportPath, replacement } of rules) {
		const declaration = `async function ${exportPath[0]}(`;
		const [before = '', after] = text.split(declaration);
		if (replacement !== undefined || after === undefined) continue;
		if (/^[^}]*\bawait\b/.test(after)) continue;
		text = `${before}${declaration.slice('async '.length)}${after}`;
	}
	writeFileSync(file, text);
}
