import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Rule } from '../../src/rules/rule.ts';

const repository = path.resolve(import.meta.dirname, '../..');

/** Compiles a project to JavaScript in `out`, whatever its errors; returns these. */
export function compile(root: string, out: string): string {
	const { stdout, status, stderr } = spawnSync(
		process.execPath,
		[
			path.join(repository, 'node_modules/typescript/bin/tsc'),
			...['-p', '.', '--noEmit', 'false', '--noEmitOnError', 'false', '--outDir', out],
			...['--jsx', 'react', '--rootDir', '.'],
		],
		{ cwd: root, encoding: 'utf8' },
	);
	writeFileSync(path.join(out, 'package.json'), '{ "type": "module" }');
	const modules = path.join(out, 'node_modules');
	if (!existsSync(modules)) symlinkSync(path.join(repository, 'node_modules'), modules, 'junction');
	return status === 0 ? '' : stdout || stderr || `tsc ended with ${status}`;
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
	const call = (name: string) => `globalThis.laboratory.stub(${name}, ${JSON.stringify(seeds)})`;
	if (file.endsWith('.cjs')) {
		writeFileSync(file, `module.exports = ${call(`require('${specifier}')`)};\n`);
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
			`const stub = ${call('real')};`,
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
