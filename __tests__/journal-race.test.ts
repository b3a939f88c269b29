import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createRepository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

const program = path.resolve(import.meta.dirname, '../dist/bin/asyncshift.js');

it('lets one of eight processes write that start at once; the others say why they do not', async () => {
	const repository = createRepository({ 'a.ts': 'load();\n', 'b.ts': 'load();\n' });
	onTestFinished(repository.remove);
	const { root } = repository;
	const plan = ['plan', 'await-calls', '--async', './s.ts#load', '-o', 'plan.json'];
	await runMain(root, plan);
	// Whoever writes goes on for a while, so that the others meet him.
	const apply = ['apply', 'plan.json', '--no-verify', '--quiet', '--verify-command', 'sleep 5'];
	const ends = await Promise.all(
		Array.from({ length: 8 }, () => {
			const child = spawn(process.execPath, [program, ...apply, '--allow-dirty'], { cwd: root });
			let stderr = '';
			child.stderr.on('data', (data: Buffer) => {
				stderr += data;
			});
			return new Promise<{ code: number | null; stderr: string }>((resolve) =>
				child.on('close', (code) => resolve({ code, stderr })),
			);
		}),
	);
	const [first, ...others] = ends.sort((one, other) => one.code! - other.code!);
	expect(first).toEqual({ code: 0, stderr: '' });
	for (const { code, stderr } of others) {
		expect(code).toBe(2);
		// Who comes when the other one has ended finds other files.
		expect(stderr).toMatch(/another asyncshift is writing to this repository|changed since/);
		expect(stderr).toContain('nothing was written');
	}
	expect(others.some(({ stderr }) => stderr.includes('another asyncshift'))).toBe(true);
	expect(repository.read('a.ts')).toBe('await load();\n');
	expect(repository.read('b.ts')).toBe('await load();\n');
	const left = readdirSync(path.join(root, '.asyncshift'));
	expect(left).not.toContain('unfinished');
	expect(left).not.toContain('preparing');
	expect(readdirSync(path.join(root, '.asyncshift/runs'))).toHaveLength(1);
	expect(existsSync(path.join(root, '.asyncshift/lock'))).toBe(false);
	expect((await runMain(root, ['undo'])).code).toBe(0);
	expect(repository.read('a.ts')).toBe('load();\n');
}, 180_000);
