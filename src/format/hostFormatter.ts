import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FormatterChoice } from './findFormatter.ts';
import { findPackage } from './findPackage.ts';
import { FormatError, type Formatter, timeLimit } from './formatter.ts';

/** A text for the process that formats. */
export interface HostRequest {
	readonly id: number;
	readonly file: string;
	readonly text: string;
}

/** What came of it. */
export type HostAnswer =
	| { readonly id: number; readonly text: string }
	| { readonly id: number; readonly problem: string };

/** A formatter that is asked through its API, in one process for all texts. */
export function createHostFormatter(choice: FormatterChoice, root: string): Formatter {
	return new HostFormatter(choice, findPackage(choice), root);
}

class HostFormatter implements Formatter {
	readonly #child: ChildProcess;
	#complaint = '';
	#count = 0;
	#last: Promise<unknown> = Promise.resolve();

	constructor({ facts, folder }: FormatterChoice, packageFolder: string, root: string) {
		const isSource = import.meta.url.endsWith('.ts');
		const host = fileURLToPath(new URL(`./host.${isSource ? 'ts' : 'js'}`, import.meta.url));
		this.#child = fork(host, [facts.name, packageFolder, root], {
			cwd: folder,
			execArgv: isSource ? ['--import', import.meta.resolve('jiti/register')] : [],
			stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
		});
		this.#child.stderr!.on('data', (data: Buffer) => {
			this.#complaint = `${this.#complaint}${data.toString('utf8')}`.slice(-2000);
		});
	}

	/** One text at a time: a time limit for one that waits for others would mean nothing. */
	format(file: string, text: string): Promise<string> {
		const formatted = this.#last.then(() => this.#ask(file, text));
		this.#last = formatted.catch(() => {});
		return formatted;
	}

	#ask(file: string, text: string): Promise<string> {
		const id = this.#count++;
		const child = this.#child;
		return new Promise((resolve, reject) => {
			const finish = (settle: () => void) => {
				clearTimeout(timer);
				child.off('message', onMessage);
				child.off('exit', onExit);
				child.off('error', onError);
				settle();
			};
			const fail = (problem: string) => finish(() => reject(new FormatError(problem)));
			const onMessage = (answer: HostAnswer) => {
				if (answer.id !== id) return;
				if ('problem' in answer) fail(answer.problem);
				else finish(() => resolve(answer.text));
			};
			const onExit = (code: number | null, signal: string | null) =>
				fail(`it ended (${signal ?? code})\n${this.#complaint}`.trim());
			const onError = (error: Error) => fail(error.message);
			const timer = setTimeout(() => {
				fail(`it took longer than ${timeLimit / 1000} s`);
				child.kill('SIGKILL');
			}, timeLimit);
			child.on('message', onMessage);
			child.on('exit', onExit);
			child.on('error', onError);
			if (!child.connected) return onExit(child.exitCode, child.signalCode);
			child.send({ id, file, text } satisfies HostRequest);
		});
	}

	close(): void {
		this.#child.kill('SIGKILL');
	}
}
