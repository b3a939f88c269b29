import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adoptStrays, compilerPath, writeProjects } from '../scripts/measure/projects.ts';

let directory = '';

beforeEach(() => {
	directory = realpathSync(mkdtempSync(join(tmpdir(), 'asyncshift-projects-')));
	const files = {
		'tsconfig.json': JSON.stringify({
			compilerOptions: { outDir: 'dist', types: [] },
			include: ['lib'],
		}),
		'lib/main.ts': 'export const main = 1;\n',
		'examples/example.ts': 'export const example = 1;\n',
		'examples/example.js': 'export const example = 1;\n',
		'packages/doctor/tsconfig.json': JSON.stringify({
			extends: '../../tsconfig.json',
			include: ['src'],
		}),
		'packages/doctor/src/doctor.ts': 'export const doctor = 1;\n',
		'packages/doctor/test/doctor.ts': 'export const test = 1;\n',
	};
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(directory, path)), { recursive: true });
		writeFileSync(join(directory, path), text);
	}
	writeProjects(directory);
	adoptStrays(directory);
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** Files of a project, as its compiler lists them. */
function filesOf(config: string): string[] {
	const output = execFileSync(compilerPath(), ['--showConfig', '-p', join(directory, config)]);
	return (JSON.parse(output.toString()) as { files: string[] }).files;
}

describe('adoptStrays', () => {
	it('lists files that no config listed, and none of the config that it extends', () => {
		expect(filesOf('tsconfig.json')).toEqual([
			'./lib/main.ts',
			'./examples/example.js',
			'./examples/example.ts',
		]);
		expect(filesOf('packages/doctor/tsconfig.json')).toEqual([
			'./src/doctor.ts',
			'./test/doctor.ts',
		]);
	});

	it('writes configs that compile where a file stands beside its compiled form', () => {
		for (const config of ['tsconfig.json', 'packages/doctor/tsconfig.json']) {
			const { stdout } = spawnSync(compilerPath(), ['-p', join(directory, config)]);
			expect(stdout.toString()).toBe('');
		}
	});
});
