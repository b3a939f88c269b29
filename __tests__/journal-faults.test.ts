import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createChangeSet } from '../src/apply/changeSet.ts';
import { writeChanges } from '../src/cli/writeChanges.ts';
import { UserError } from '../src/errors.ts';
import { recoverRun } from '../src/journal/recoverRun.ts';
import { undoLastRun } from '../src/journal/undoRun.ts';
import { injectFault } from './journal/faults.mjs';
import { changeSetOf, Sandbox } from './journal/sandbox.ts';
import type { Fault } from './journal/victim.ts';

const before = { 'a.ts': 'old a', 'b.ts': 'old b', 'src/c.ts': 'old c' };
const after = { 'a.ts': 'new a', 'b.ts': 'new b', 'new/d/e.ts': 'new e', 'src/c.ts': 'new c' };
const changes = changeSetOf({
	'a.ts': ['old a', 'new a'],
	'b.ts': ['old b', 'new b'],
	'src/c.ts': ['old c', 'new c'],
	'new/d/e.ts': [undefined, 'new e'],
});

const write = async ({ root }: Sandbox): Promise<unknown> =>
	writeChanges(root, createChangeSet(root, changes), 'run');
const undo = async ({ root }: Sandbox): Promise<unknown> => undoLastRun(root, false);

async function written(): Promise<Sandbox> {
	const box = new Sandbox(before);
	await write(box);
	return box;
}

/** Does something while a fault strikes. */
async function strike(
	box: Sandbox,
	work: (box: Sandbox) => Promise<unknown>,
	fault: Fault,
): Promise<{ error: unknown; calls: readonly string[] }> {
	const { calls, restore } = injectFault(fault);
	try {
		await work(box);
		return { error: undefined, calls };
	} catch (error) {
		return { error, calls };
	} finally {
		restore();
	}
}

/** Whether the folder holds these files and the journal nothing that waits for anybody. */
function expectExactly(box: Sandbox, files: object, what: string): void {
	expect(box.files(), what).toEqual(files);
	// A folder that could not be removed is empty, and does no harm.
	if (what.includes('rmdirSync')) return;
	expect(existsSync(box.at('new')), what).toBe('new/d/e.ts' in files);
}

const kinds = ['ENOSPC', 'EACCES', 'EIO'];

describe.each(kinds)('when one call fails with %s', (kind) => {
	it('writing ends with all files new, or with an error and all files old', async () => {
		const { calls } = await strike(new Sandbox(before), write, { at: 0 });
		expect(calls.length).toBeGreaterThan(60);
		for (let at = 1; at <= calls.length; at++) {
			const box = new Sandbox(before);
			const { error } = await strike(box, write, { at, kind });
			const what = `call ${at}, ${calls[at - 1]}: ${error}`;
			if (error === undefined) {
				expectExactly(box, after, what);
			} else {
				expect(error, what).toBeInstanceOf(UserError);
				expect((error as UserError).message, what).toMatch(
					/nothing was written$|all files have their old content again$/,
				);
				expectExactly(box, before, what);
				await write(box);
			}
			expectExactly(box, after, what);
			await undo(box);
			expectExactly(box, before, what);
		}
	});

	it('undoing ends with all files old, or with an error and all files new', async () => {
		const { calls } = await strike(await written(), undo, { at: 0 });
		for (let at = 1; at <= calls.length; at++) {
			const box = await written();
			const { error } = await strike(box, undo, { at, kind });
			const what = `call ${at}, ${calls[at - 1]}: ${error}`;
			if (error === undefined) {
				expectExactly(box, before, what);
				continue;
			}
			expect(error, what).toBeInstanceOf(UserError);
			expectExactly(box, after, what);
			await undo(box);
			expectExactly(box, before, what);
		}
	});
});

it.each(kinds)('when all calls fail with %s from one on, nothing is lost', async (kind) => {
	const { calls } = await strike(new Sandbox(before), write, { at: 0 });
	const ends = { written: 0, rolledBack: 0, recovered: 0 };
	for (let at = 1; at <= calls.length; at++) {
		const box = new Sandbox(before);
		const { error } = await strike(box, write, { at, kind, lasting: true });
		const what = `call ${at}, ${calls[at - 1]}: ${error}`;
		if (error === undefined) {
			ends.written++;
			expect(box.files(), what).toEqual(after);
			continue;
		}
		expect(error, what).toBeInstanceOf(UserError);
		if (!/these files could not be restored/.test((error as UserError).message)) {
			ends.rolledBack++;
			expect(box.files(), what).toMatchObject(before);
			expect(box.exists('new/d/e.ts'), what).toBe(false);
			// Temporary files cannot be removed where nothing can; the next run does it.
			await write(box);
			expectExactly(box, after, what);
			continue;
		}
		ends.recovered++;
		expect((error as UserError).hint, what).toContain('asyncshift recover --roll-back');
		await expect(write(box), what).rejects.toThrow('was killed while it was writing');
		await recoverRun(box.root, 'before', false);
		expectExactly(box, before, what);
	}
	// A full disk keeps nothing from being rolled back: the originals are there, and are moved.
	if (kind === 'ENOSPC') expect(ends.recovered).toBe(0);
	else expect(ends.recovered).toBeGreaterThan(0);
});

it('names what could not be restored, and where it lies', async () => {
	const box = new Sandbox(before);
	const { calls } = await strike(new Sandbox(before), write, { at: 0 });
	const { error } = await strike(box, write, {
		at: calls.lastIndexOf('renameSync') - 12,
		kind: 'EIO',
		lasting: true,
	});
	const { message } = error as UserError;
	const place = /a\.ts \(EIO; it lies in ([^)]+)\)/.exec(message)?.[1];
	expect(box.read(place!)).toBe('old a');
	expect(readdirSync(path.join(box.root, '.asyncshift'))).toContain('unfinished');
});
