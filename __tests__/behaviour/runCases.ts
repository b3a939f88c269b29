import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** One case as the runtime gets it: compiled modules by name, and the module that exports its steps. */
export interface RunnableCase {
	readonly name: string;
	readonly modules: Readonly<Record<string, string>>;
	readonly steps: string;
}

/** What happened when a case ran. */
export interface Run {
	/** One line per event: calls of seeds and their ends, effects, results, errors. */
	readonly trace: readonly string[];
	/** Calls of seeds. */
	readonly seedCalls: number;
}

export interface Circumstances {
	/** Seeds are asynchronous and take random times. */
	readonly delayed: boolean;
	/** Seed of the delays. */
	readonly seed: number;
	/** Which call of a seed in each step throws; 0 for none. */
	readonly failing: number;
}

/** Runs cases in a process of their own, one after the other. */
export function runCases(
	out: string,
	cases: readonly RunnableCase[],
	circumstances: Circumstances,
): Readonly<Record<string, Run>> {
	const request = path.join(out, 'request.json');
	const answer = path.join(out, 'runs.json');
	writeFileSync(request, JSON.stringify({ ...circumstances, cases, out: answer }));
	const runtime = path.join(import.meta.dirname, 'runtime/runCases.mjs');
	const { status, stderr } = spawnSync(process.execPath, [runtime, request], {
		cwd: out,
		encoding: 'utf8',
	});
	if (status !== 0) throw new Error(`the cases did not run to their end (${status}):\n${stderr}`);
	return JSON.parse(readFileSync(answer, 'utf8')) as Record<string, Run>;
}
