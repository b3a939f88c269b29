import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { measure } from './usage.ts';

/** One finding of the linter. */
export interface Finding {
	readonly rule: string;
	readonly file: string;
	readonly line: number;
	readonly message: string;
	/** The line, without what a migration adds. */
	readonly text: string;
	/** Name of the first function that is called in the marked code. */
	readonly callee: string | undefined;
}

interface Report {
	readonly diagnostics: readonly {
		readonly code: string;
		readonly message: string;
		readonly filename: string;
		readonly labels: readonly {
			readonly span: { readonly line: number; readonly column: number };
		}[];
	}[];
	readonly number_of_files: number;
}

/** Findings about promises that nobody waits for, of a linter that knows types and nothing of this tool. */
export async function findUnawaited(directory: string): Promise<{
	readonly findings: readonly Finding[];
	readonly files: number;
	/** What else the linter said, as when it could not read a config. */
	readonly complaints: string;
}> {
	const config = join(dirname(directory), 'oxlint.json');
	writeFileSync(
		config,
		JSON.stringify({
			plugins: ['typescript'],
			categories: { correctness: 'off' },
			rules: {
				'typescript/no-floating-promises': 'error',
				'typescript/no-misused-promises': 'error',
			},
		}),
	);
	const oxlint = createRequire(import.meta.url).resolve('oxlint/package.json');
	// The linter looks for its type-aware part from the working directory.
	const analyser = createRequire(import.meta.url).resolve('oxlint-tsgolint/bin/tsgolint.js');
	const { bin } = JSON.parse(readFileSync(oxlint, 'utf8')) as { bin: { oxlint: string } };
	const { stdout, stderr } = await measure(
		process.execPath,
		[
			join(dirname(oxlint), bin.oxlint),
			'--type-aware',
			'--disable-nested-config',
			'--no-ignore',
			'--ignore-pattern=**/node_modules/**',
			'-c',
			config,
			'-f',
			'json',
			'.',
		],
		{ cwd: directory, env: { ...process.env, OXLINT_TSGOLINT_PATH: analyser } },
	);
	const report = JSON.parse(stdout.slice(stdout.indexOf('{'))) as Report;
	const findings: Finding[] = [];
	const complaints: string[] = stderr.trim() === '' ? [] : [stderr.trim()];
	for (const { code, message, filename, labels } of report.diagnostics) {
		const rule = /no-floating-promises|no-misused-promises/.exec(code ?? '')?.[0];
		const line = labels?.[0]?.span.line ?? 0;
		if (rule === undefined) {
			complaints.push(`${filename}:${line} ${code} ${message}`);
			continue;
		}
		const source = readFileSync(join(directory, filename), 'utf8').split('\n')[line - 1] ?? '';
		const marked = source.slice((labels[0]?.span.column ?? 1) - 1);
		const callee = /^(?:[\w$]+\??\.)*([\w$]+)\(/.exec(marked)?.[1];
		const text = source.replace(/\b(?:async|await)\b|[\s()]/g, '');
		findings.push({ rule, file: filename, line, message, text, callee });
	}
	return { findings, files: report.number_of_files, complaints: complaints.join('\n') };
}
