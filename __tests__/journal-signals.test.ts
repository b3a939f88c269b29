import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Scene } from './journal/scene.ts';
import { killAfter, listCalls, runVictim } from './journal/victim.ts';

// The built program: signals are a matter of processes.
const scene = new Scene(2, false);
afterAll(() => scene.remove());

it.each([
	['SIGINT', 130, 'interrupted;'],
	['SIGTERM', 143, 'interrupted (SIGTERM);'],
	['SIGHUP', 129, 'interrupted (SIGHUP);'],
])(
	'rolls back on %s while it writes, says so, and exits with %i',
	async (kind, code, words) => {
		const calls = listCalls(scene.place(), scene.command);
		const begun = calls.findIndex((name, at) => name === 'fchmodSync' && at > 0);
		const root = scene.place();
		const { end, stderr } = runVictim(root, scene.command, { at: begun + 1, kind });
		expect(stderr).toBe(`asyncshift: ${words} all files have their old content again\n`);
		expect(end).toBe(code);
		expect(scene.isBefore(root)).toBe(true);
		expect(readdirSync(path.join(root, '.asyncshift')).sort()).toEqual([
			'.gitignore',
			'runs',
			'trash',
		]);
	},
	120_000,
);

it('writes nothing when it had not begun to', () => {
	const root = scene.place();
	const { end, stderr } = runVictim(root, scene.command, { at: 8, kind: 'SIGINT' });
	// The signal may arrive a moment after it was sent.
	expect(stderr).toMatch(
		/^asyncshift: interrupted; (nothing was written|all files have their old content again)\n$/,
	);
	expect(end).toBe(130);
	expect(scene.isBefore(root)).toBe(true);
}, 120_000);

it('undoes nothing when it is interrupted', () => {
	const calls = listCalls(scene.place('end'), ['undo']);
	const root = scene.place('end');
	const at = calls.indexOf('fchmodSync') + 1;
	const { end, stderr } = runVictim(root, ['undo'], { at, kind: 'SIGINT' });
	expect(stderr).toBe('asyncshift: interrupted; nothing was undone\n');
	expect(end).toBe(130);
	expect(scene.isAfter(root)).toBe(true);
	expect(runVictim(root, ['undo']).end).toBe(0);
	expect(scene.isBefore(root)).toBe(true);
}, 120_000);

it.runIf(existsSync('/proc/self/cwd'))(
	'ends at once while it plans, and leaves no file and no compiler behind',
	async () => {
		for (const milliseconds of [300, 900, 1500, 2500]) {
			const root = scene.place();
			const argv = ['run', 'monitor-blocking', '--function', './src/*.ts#work'];
			const { end } = await killAfter(root, argv, milliseconds, 'SIGINT');
			if (end !== 'SIGINT') continue;
			expect(scene.isBefore(root)).toBe(true);
			expect(existsSync(path.join(root, '.asyncshift'))).toBe(false);
			await expect.poll(() => processesIn(root), { timeout: 20_000 }).toEqual([]);
		}
	},
	120_000,
);

/** Ids of the processes that run in a folder. */
function processesIn(root: string): string[] {
	return readdirSync('/proc').filter((pid) => {
		try {
			return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`).startsWith(root);
		} catch {
			return false;
		}
	});
}
