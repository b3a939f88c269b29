import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process of this machine started, as a word that no other process with the same id has had.
 *
 * @returns undefined when there is no such process; empty when the system does not tell
 */
export function processStart(pid: number): string | undefined {
	if (!isRunning(pid)) return undefined;
	if (process.platform === 'linux') return linuxStart(pid);
	if (process.platform === 'win32') return '';
	const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
		encoding: 'utf8',
		env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
	});
	return status === 0 ? stdout.trim() : '';
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// Another user's process cannot be signalled, but it is there.
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Clock ticks since the system started, and which start of the system that was. */
function linuxStart(pid: number): string | undefined {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
		// The second field, the name, may hold anything; the state is the third and the start the 22nd.
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		const hasEnded = fields[0] === 'Z' || fields[0] === 'X';
		const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
		return hasEnded ? undefined : `${boot} ${fields[19]}`;
	} catch {
		return '';
	}
}
