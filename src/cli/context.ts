import type { WriteStream } from 'node:tty';
import { ExitCode } from '../errors.ts';
import type { PlanRequest, PlanResult } from '../plan/createPlan.ts';
import type { Config } from '../rules/loadConfig.ts';
import type { ScanRequest } from '../scan/scan.ts';
import type { ScanResult } from '../scan/scanResult.ts';
import type { Reviewer } from '../select/review.ts';
import type { checkPlan } from '../verify/checkPlan.ts';
import { watch } from '../watch/watch.ts';

/** Where a command writes to. */
export interface Output {
	readonly isTerminal: boolean;
	/** Whether escape codes for colours are welcome. */
	readonly colour: boolean;
	write(text: string): void;
}

/** Everything a command takes from the process around it. */
export interface Context {
	readonly cwd: string;
	readonly stdout: Output;
	readonly stderr: Output;
	/** Asks a question; undefined where nobody can answer. */
	readonly ask?: Ask | undefined;
	/**
	 * The config file of the working directory, read and executed once however many ask for it.
	 *
	 * @param timeout seconds that it may take, as far as the first who asks is concerned
	 */
	loadConfig(timeout?: number): Promise<Config | undefined>;
	scan(request: ScanRequest): Promise<ScanResult>;
	/** @param reviewer is asked about each group of changes before it is in the plan */
	createPlan(request: PlanRequest, reviewer?: Reviewer): Promise<PlanResult>;
	checkPlan(...plan: Parameters<typeof checkPlan>): Promise<ReturnType<typeof checkPlan>>;
}

/** Waits for one of some keys; undefined: Ctrl-C. */
export type Ask = (
	question: string,
	answers: Readonly<Record<string, string>>,
) => Promise<string | undefined>;

/** The context of the running process. */
export function createProcessContext(): Context {
	const cwd = process.cwd();
	return {
		cwd,
		loadConfig: loadConfigOnce(cwd),
		stdout: createOutput(process.stdout, process.env),
		stderr: createOutput(process.stderr, process.env),
		// Loaded late: `--help` and usage errors should not wait for the compiler.
		createPlan: async (request, reviewer) => {
			const { createPlan, createReviewedPlan } = await import('../plan/createPlan.ts');
			return watchPlanning(request.transform.meta.name, request.timeLimit, () =>
				reviewer === undefined ? createPlan(request) : createReviewedPlan(request, reviewer),
			);
		},
		checkPlan: async (...plan) => {
			const { checkPlan } = await import('../verify/checkPlan.ts');
			return watchPlanning('the check of the plan', undefined, () => checkPlan(...plan));
		},
		scan: async (request) => {
			const { scan } = await import('../scan/scan.ts');
			return watchPlanning('the scan', undefined, () => scan(request));
		},
		ask: process.stdin.isTTY && process.stderr.isTTY ? askOnTerminal : undefined,
	};
}

/** Milliseconds that pass without anything that counts as progress, on slow machines, too. */
const planningLimit = 300_000;

function watchPlanning<T>(
	subject: string,
	limit = planningLimit,
	work: () => T | Promise<T>,
): Promise<T> {
	const hint =
		'Please report this with the lines above: it is a bug, unless this machine is very slow. Then wait longer with --timeout <seconds>.';
	return watch(limit, 'open', { subject, hint, exitCode: ExitCode.Internal }, work);
}

/** A config may be a program: what it does, it should do once. */
export function loadConfigOnce(cwd: string): Context['loadConfig'] {
	let config: Promise<Config | undefined> | undefined;
	return (timeout) => {
		const limit = timeout !== undefined && timeout > 0 ? timeout * 1000 : undefined;
		config ??= import('../rules/loadConfig.ts').then(({ loadConfig }) => loadConfig(cwd, limit));
		return config;
	};
}

/** On stderr, since stdout may be a diff that goes somewhere else. */
const askOnTerminal: Ask = async (message, answers) => {
	const { isCancel, selectKey } = await import('@clack/prompts');
	const options = Object.entries(answers).map(([value, label]) => ({ value, label }));
	const answer = await selectKey({ message, options, output: process.stderr });
	return isCancel(answer) ? undefined : answer;
};

function createOutput(stream: WriteStream, env: NodeJS.ProcessEnv): Output {
	stream.on('error', (error: NodeJS.ErrnoException) => {
		// The reader, `head` for example, has seen enough.
		if (error.code === 'EPIPE') process.exit();
		throw error;
	});
	return {
		isTerminal: stream.isTTY === true,
		colour: wantsColour(stream.isTTY === true, env),
		write: (text) => void stream.write(text),
	};
}

/** Colour only on a terminal; `NO_COLOR` forbids it, `FORCE_COLOR` asks for it everywhere. */
export function wantsColour(isTerminal: boolean, env: NodeJS.ProcessEnv): boolean {
	if (env.NO_COLOR) return false;
	if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
	return isTerminal && env.TERM !== 'dumb';
}
