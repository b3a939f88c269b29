import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { UserError } from '../../src/errors.ts';

/** What a command used, together with every process that it started. */
export interface Usage {
	readonly exitCode: number;
	readonly stdout: string;
	readonly stderr: string;
	/** Seconds that passed. */
	readonly wall: number;
	/** Seconds of CPU time, user and system, of all processes. */
	readonly cpu: number;
	/** Highest resident memory of the command's own process, in megabytes. */
	readonly ownMemory: number;
	/** Highest sum of the resident memory of all processes, in megabytes; shared pages count twice. */
	readonly allMemory: number;
}

/** Linux counts CPU time in ticks of this many seconds. */
const tick = 0.01;
const interval = 10;

/**
 * Runs a program and watches its processes in `/proc` every 10 ms. A child that is killed at the end
 * and never waited for is counted as well, which `time` does not do.
 *
 * @throws UserError where there is no `/proc`
 */
export async function measure(
	program: string,
	args: readonly string[],
	options: Pick<SpawnOptions, 'cwd' | 'env'> & { readonly input?: string } = {},
): Promise<Usage> {
	if (!existsSync('/proc/self/stat'))
		throw new UserError('CPU time and memory can only be measured on Linux');
	const { input = '', ...rest } = options;
	const started = performance.now();
	const child = spawn(program, args, { ...rest, stdio: 'pipe' });
	child.stdin.on('error', () => {});
	child.stdin.end(input);
	let stdout = '';
	let stderr = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		stdout += text;
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		stderr += text;
	});
	const watcher = new Watcher(child.pid!);
	const timer = setInterval(() => watcher.look(), interval);
	try {
		const [exitCode] = (await once(child, 'exit')) as [number | null];
		const wall = (performance.now() - started) / 1000;
		watcher.look();
		// The streams may still hold output of a process that has ended.
		if (!child.stdout.closed) await once(child.stdout, 'close');
		return { exitCode: exitCode ?? 1, stdout, stderr, wall, ...watcher.result() };
	} finally {
		clearInterval(timer);
	}
}

class Watcher {
	readonly #root: number;
	readonly #known: Set<number>;
	#ticks = 0;
	#ownMemory = 0;
	#allMemory = 0;

	constructor(root: number) {
		this.#root = root;
		this.#known = new Set([root]);
	}

	/** Adds up what the living processes used themselves and what their finished children used. */
	look(): void {
		let ticks = 0;
		let memory = 0;
		for (const pid of this.#known) {
			try {
				const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
				// The second field is a name in parentheses, which may hold spaces.
				const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
				for (const field of fields.slice(11, 15)) ticks += Number(field);
				const status = readFileSync(`/proc/${pid}/status`, 'latin1');
				memory += kilobytes(status, 'VmRSS');
				if (pid === this.#root)
					this.#ownMemory = Math.max(this.#ownMemory, kilobytes(status, 'VmHWM'));
				const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1');
				for (const id of children.split(' ')) if (id.trim() !== '') this.#known.add(Number(id));
			} catch {
				this.#known.delete(pid);
			}
		}
		this.#ticks = Math.max(this.#ticks, ticks);
		this.#allMemory = Math.max(this.#allMemory, memory);
	}

	result(): Pick<Usage, 'cpu' | 'ownMemory' | 'allMemory'> {
		return {
			cpu: this.#ticks * tick,
			ownMemory: this.#ownMemory / 1024,
			allMemory: this.#allMemory / 1024,
		};
	}
}

function kilobytes(status: string, name: string): number {
	return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
}
