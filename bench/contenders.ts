import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { executable } from '../scripts/measure/asyncshift.ts';
import { compilerPath, type Projects } from '../scripts/measure/projects.ts';
import { measure, type Usage } from '../scripts/measure/usage.ts';

/** One thing to measure. */
export interface Contender {
	readonly name: string;
	readonly run: () => Promise<Usage[]>;
}

/** What is compared, by key. */
export interface Contenders {
	readonly plan: Contender;
	readonly edit: Contender;
	readonly verify: Contender;
	readonly tscAll: Contender;
	readonly tscOwn: Contender;
	readonly check: Contender;
	readonly jscodeshift: Contender;
}

/**
 * @param directory the repository; it is only read
 * @param copy a copy whose tsconfig files TypeScript 7 accepts, for the compiler alone
 * @param rules options of asyncshift that say what is async now
 */
export function createContenders(
	directory: string,
	copy: { readonly directory: string; readonly projects: Projects },
	rules: readonly string[],
): Contenders {
	const asyncshift = (...args: readonly string[]) => [
		measure(process.execPath, [executable, ...args], { cwd: directory }),
	];
	const { own, added } = copy.projects;
	const tsc = async (configs: readonly string[]): Promise<Usage[]> => {
		const usages: Usage[] = [];
		for (const config of configs) {
			const args = ['--noEmit', '--incremental', 'false', '--composite', 'false', '-p', config];
			usages.push(await measure(compilerPath(), args, { cwd: copy.directory }));
		}
		return usages;
	};
	const plan = join(tmpdir(), `asyncshift-bench-${process.pid}.json`);
	return {
		plan: {
			name: '`plan -o --no-verify`',
			run: () =>
				Promise.all(asyncshift('plan', 'await-calls', ...rules, '--no-verify', '-o', plan)),
		},
		edit: {
			name: '`run --diff --no-verify`',
			run: () => Promise.all(asyncshift('run', 'await-calls', ...rules, '--no-verify', '--diff')),
		},
		verify: {
			name: '`run --diff`',
			run: () => Promise.all(asyncshift('run', 'await-calls', ...rules, '--diff')),
		},
		tscAll: {
			name: '`tsc --noEmit -p`, one process per project, files without a project too',
			run: () => tsc([...own, ...added]),
		},
		tscOwn: {
			name: "`tsc --noEmit -p`, the repository's own projects",
			run: () => tsc(own),
		},
		check: {
			name: 'all diagnostics of the same projects, in one compiler process',
			run: async () => [
				await measure(
					process.execPath,
					[join(import.meta.dirname, 'checkAll.mjs'), copy.directory, ...own, ...added],
					{ cwd: copy.directory },
				),
			],
		},
		jscodeshift: {
			name: 'jscodeshift, one lookup per file, `--cpus 2`',
			run: async () => [
				await measure(
					process.execPath,
					[
						jscodeshift(),
						'--stdin',
						'--no-babel',
						'--dry',
						'--silent',
						'--cpus=2',
						'-t',
						join(import.meta.dirname, 'lookup.cjs'),
					],
					{
						cwd: copy.directory,
						input: copy.projects.files.filter((file) => !/\.d\.[cm]?ts$/.test(file)).join('\n'),
					},
				),
			],
		},
	};
}

function jscodeshift(): string {
	const manifest = createRequire(import.meta.url).resolve('jscodeshift/package.json');
	return join(dirname(manifest), 'bin/jscodeshift.js');
}
