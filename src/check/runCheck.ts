import { type ChildProcess, spawn } from 'node:child_process';
import type { CheckOutcome, ProjectCheck } from './projectCheck.ts';

/** Milliseconds between asking a command to end and making it. */
const grace = 5_000;

/**
 * Runs the command of a check with a shell, as npm runs scripts.
 *
 * @param write takes what it prints, on both of its outputs
 * @param signal ends it, with everything that it started
 */
export function runCheck(
	{ command, cwd, timeout }: ProjectCheck,
	write: (text: string) => void,
	signal: AbortSignal,
): Promise<CheckOutcome> {
	const started = performance.now();
	// A group of its own, so that what the shell starts can be ended with it, and that Ctrl-C reaches it once.
	const child = spawn(command, {
		cwd,
		shell: true,
		detached: process.platform !== 'win32',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8');
		stream.on('data', write);
	}
	return new Promise((resolve) => {
		let status: CheckOutcome['status'] | undefined;
		let exited: { readonly exitCode?: number; readonly signal?: string } = {};
		const timers: NodeJS.Timeout[] = [];
		const end = (why: 'timed-out' | 'interrupted') => {
			status ??= why;
			endGroup(child, why === 'interrupted' ? 'SIGINT' : 'SIGTERM');
			timers.push(setTimeout(() => endGroup(child, 'SIGKILL'), grace));
		};
		const interrupt = () => end('interrupted');
		const finish = (result: Pick<CheckOutcome, 'status' | 'exitCode' | 'signal'>) => {
			for (const timer of timers) clearTimeout(timer);
			signal.removeEventListener('abort', interrupt);
			resolve({ command, ...result, time: performance.now() - started });
		};
		if (timeout !== undefined) timers.push(setTimeout(() => end('timed-out'), timeout * 1000));
		if (signal.aborted) interrupt();
		else signal.addEventListener('abort', interrupt);
		child.on('error', (error) => {
			write(`${error.message}\n`);
			finish({ status: 'failed' });
		});
		child.on('exit', (code, by) => {
			exited = code === null ? { signal: by! } : { exitCode: code };
			// What it left running must neither go on nor keep its outputs open.
			if (status !== undefined) endGroup(child, 'SIGKILL');
		});
		child.on('close', () =>
			finish({ status: status ?? (exited.exitCode === 0 ? 'passed' : 'failed'), ...exited }),
		);
	});
}

/** Signals a command and everything that it started. */
function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
	if (child.pid === undefined) return;
	try {
		if (process.platform === 'win32')
			spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
		else process.kill(-child.pid, signal);
	} catch {
		// It ended meanwhile.
	}
}
