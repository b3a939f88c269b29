import type { WriteStream } from 'node:tty';
import type { PlanRequest, PlanResult } from '../plan/createPlan.ts';
import type { checkPlan } from '../verify/checkPlan.ts';

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
	createPlan(request: PlanRequest): Promise<PlanResult>;
	checkPlan(...plan: Parameters<typeof checkPlan>): Promise<ReturnType<typeof checkPlan>>;
}

/** The context of the running process. */
export function createProcessContext(): Context {
	return {
		cwd: process.cwd(),
		stdout: createOutput(process.stdout, process.env),
		stderr: createOutput(process.stderr, process.env),
		// Loaded late: `--help` and usage errors should not wait for the compiler.
		createPlan: async (request) => (await import('../plan/createPlan.ts')).createPlan(request),
		checkPlan: async (...plan) => (await import('../verify/checkPlan.ts')).checkPlan(...plan),
	};
}

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
