import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { layoutOf } from '../src/journal/layout.ts';
import { Lock, requireUnlocked } from '../src/journal/lock.ts';
import { processStart } from '../src/journal/processStart.ts';
import { Sandbox } from './journal/sandbox.ts';

/** A repository with a lock that somebody has left. */
function locked(owner: object): { box: Sandbox; take: () => Lock } {
	const whole = {
		pid: process.ppid,
		start: processStart(process.ppid),
		host: hostname(),
		command: 'run',
		since: '2026-01-01T12:00:00.000Z',
		token: 'abcdef',
		...owner,
	};
	const box = new Sandbox({ '.asyncshift/lock': JSON.stringify(whole) });
	return { box, take: () => Lock.take(layoutOf(box.root), 'apply') };
}

describe('a lock', () => {
	it('is refused while its owner runs, and says who that is', () => {
		const { box, take } = locked({});
		const message = `another asyncshift is writing to this repository: \`run\`, process ${process.ppid}, since 2026-01-01T12:00:00.000Z; nothing was written`;
		expect(take).toThrow(message);
		expect(() => requireUnlocked(layoutOf(box.root))).toThrow(message);
		expect(box.exists('.asyncshift/lock')).toBe(true);
	});

	it('survives no dead owner', () => {
		const { pid } = spawnSync(process.execPath, ['--version']);
		const { box, take } = locked({ pid });
		const lock = take();
		expect(JSON.parse(box.read('.asyncshift/lock'))).toMatchObject({
			pid: process.pid,
			command: 'apply',
		});
		lock.release();
		expect(Object.keys(box.files())).toEqual([]);
		expect(box.exists('.asyncshift/lock')).toBe(false);
	});

	it('is not mistaken for that of a later process with the same id', () => {
		expect(processStart(process.ppid)).not.toBe('');
		locked({ start: 'some other time' }).take().release();
	});

	it('is refused when another machine has it, with what to do', () => {
		const { take } = locked({ host: 'elsewhere' });
		expect(take).toThrow(/process \d+ on elsewhere/);
		expect(take).toThrow(
			expect.objectContaining({ hint: expect.stringContaining('delete .asyncshift/lock') }),
		);
	});

	it('is taken over when it is damaged', () => {
		const box = new Sandbox({ '.asyncshift/lock': '{"pid":1' });
		Lock.take(layoutOf(box.root), 'apply').release();
	});

	it('is free again when it could not be removed', () => {
		const { box, take } = locked({ pid: process.pid, start: processStart(process.pid) });
		take().release();
		expect(box.exists('.asyncshift/lock')).toBe(false);
	});
});
