import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What goes wrong in a process. */
export interface Fault {
	/** At which of the calls that change something on disk, from 1; 0: at none. */
	readonly at: number;
	/** A signal that comes right before the call, or the code of the error that the call ends with. */
	readonly kind?: string;
	/** Whether later calls end with the error too. */
	readonly lasting?: boolean;
	/** A file for the names of the calls. */
	readonly log?: string;
}

/** How a process has ended. */
export interface Ending {
	/** Its exit code, or the signal that killed it. */
	readonly end: number | string;
	readonly stdout: string;
	readonly stderr: string;
}

const preload = path.join(import.meta.dirname, 'preload.mjs');
const binary = path.resolve(import.meta.dirname, '../../dist/bin/asyncshift.js');

/** Runs the built program to its end, whatever happens to it on the way. */
export function runVictim(cwd: string, argv: readonly string[], fault?: Fault): Ending {
	const preloaded = fault === undefined ? [] : ['--import', preload];
	const { status, signal, stdout, stderr } = spawnSync(
		process.execPath,
		[...preloaded, binary, ...argv],
		{ cwd, encoding: 'utf8', env: environment(fault) },
	);
	return { end: status ?? signal ?? 'nothing', stdout, stderr };
}

/** Names of the calls that change something on disk, in the order in which a command makes them. */
export function listCalls(cwd: string, argv: readonly string[]): string[] {
	const log = path.join(cwd, '..', 'calls.log');
	const { end, stderr } = runVictim(cwd, argv, { at: 0, log });
	if (end !== 0) throw new Error(`the command fails by itself: ${stderr}`);
	return readFileSync(log, 'utf8').split('\n');
}

/** Runs the built program and kills it after a while. */
export async function killAfter(
	cwd: string,
	argv: readonly string[],
	milliseconds: number,
	signal: NodeJS.Signals = 'SIGKILL',
): Promise<Ending> {
	const child = spawn(process.execPath, [binary, ...argv], { cwd, env: environment() });
	const texts = { stdout: '', stderr: '' };
	child.stdout.on('data', (data) => {
		texts.stdout += data;
	});
	child.stderr.on('data', (data) => {
		texts.stderr += data;
	});
	const timer = setTimeout(() => child.kill(signal), milliseconds);
	const end = await new Promise<number | string>((resolve) =>
		child.on('close', (code, killer) => resolve(code ?? killer ?? 'nothing')),
	);
	clearTimeout(timer);
	return { end, ...texts };
}

function environment(fault?: Fault): NodeJS.ProcessEnv {
	const { FORCE_COLOR: _, ...env } = process.env;
	return fault === undefined ? env : { ...env, FAULTS: JSON.stringify(fault) };
}
