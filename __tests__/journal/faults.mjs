import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const needSpace = ['openSync', 'writeSync', 'writeFileSync', 'mkdirSync', 'linkSync'];
const mutating = [
	...needSpace,
	...['fsyncSync', 'fchmodSync', 'fchownSync', 'renameSync'],
	...['unlinkSync', 'rmSync', 'rmdirSync'],
];

/**
 * Kills this process, or lets its system calls fail, at the n-th call that changes something on disk.
 *
 * @param {import('./victim.ts').Fault} fault
 * @returns {{ calls: string[], restore(): void }} the names of the calls so far, and the way back
 */
export function injectFault({ at, kind = '', lasting = false }) {
	const calls = [];
	const originals = Object.fromEntries(mutating.map((name) => [name, fs[name]]));
	for (const name of mutating) {
		fs[name] = (...args) => {
			if (name !== 'openSync' || !isReading(args)) {
				calls.push(name);
				if (isDue(name, args)) strike(name, args);
			}
			return originals[name](...args);
		};
	}
	syncBuiltinESMExports();

	function isDue(name, [, flags]) {
		if (at === 0 || calls.length < at) return false;
		if (calls.length === at) return true;
		// A full disk is full for what needs space; the rest goes on.
		return lasting && (kind !== 'ENOSPC' || (needSpace.includes(name) && flags !== 'r+'));
	}

	function strike(name, args) {
		if (kind.startsWith('SIG') && kind !== 'SIGKILL') {
			process.kill(process.pid, kind);
			return;
		}
		tear(name, args);
		if (kind === 'SIGKILL') process.kill(process.pid, kind);
		const syscall = name.replace('Sync', '');
		const message = `${kind}: injected, ${syscall}`;
		throw Object.assign(new Error(message), { code: kind, syscall });
	}

	/** A write that does not come to its end has written something. */
	function tear(name, [target, content]) {
		if (!name.startsWith('write')) return;
		const half = content.slice(0, content.length >> 1);
		if (name === 'writeSync') originals.writeSync(target, half);
		else originals.writeFileSync(target, half);
	}

	return {
		calls,
		restore() {
			Object.assign(fs, originals);
			syncBuiltinESMExports();
		},
	};
}

function isReading([, flags = 'r']) {
	return /^r[^+]*$/.test(String(flags));
}
