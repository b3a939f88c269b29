import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** How late the event loop of a process was, in milliseconds. */
export interface Delay {
	readonly p50: number;
	readonly p99: number;
	readonly max: number;
	/** The 99th percentile without the time for which other threads had all cores. */
	readonly ownP99: number;
}

const probe = pathToFileURL(path.join(import.meta.dirname, 'probe.js')).href;

/** The service, with the probe in it. */
export class Service {
	readonly #child: ChildProcess;

	private constructor(child: ChildProcess) {
		this.#child = child;
	}

	static async start(script: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Service> {
		const child = fork(script, [], {
			cwd,
			env: { ...process.env, ...env },
			execArgv: ['--import', probe],
			stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
		});
		const failed = once(child, 'exit').then(([code]) => {
			throw new Error(`${script} ended with ${code} before it was ready`);
		});
		await Promise.race([once(child.stdout!, 'data'), failed]);
		return new Service(child);
	}

	async reset(): Promise<void> {
		await this.#ask('reset');
	}

	async delay(): Promise<Delay> {
		return (await this.#ask('read')) as Delay;
	}

	async stop(): Promise<void> {
		const ended = once(this.#child, 'exit').catch(() => {});
		this.#child.kill();
		await ended;
	}

	async #ask(question: string): Promise<unknown> {
		const answer = once(this.#child, 'message');
		this.#child.send(question);
		const [message] = await answer;
		return message;
	}
}
