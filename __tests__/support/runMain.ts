import type { Context, Output } from '../../src/cli/context.ts';
import { main } from '../../src/cli/main.ts';
import type { checkPlan as realCheckPlan } from '../../src/verify/checkPlan.ts';
import { createFakePlan } from './fakePlan.ts';

/** The compiler has nothing to say about stand-ins. */
const doNotCheck: typeof realCheckPlan = () => [];

/** Runs one command line in this process, with the stand-in for the engine. */
export async function runMain(
	cwd: string,
	argv: readonly string[],
	{ terminal = false, createPlan = createFakePlan, checkPlan = doNotCheck } = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
	const stdout = createOutput(terminal);
	const stderr = createOutput(terminal);
	const context: Context = {
		cwd,
		stdout,
		stderr,
		createPlan: async (request) => createPlan(request),
		checkPlan: async (...plan) => checkPlan(...plan),
	};
	const code = await main(argv, context);
	return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function createOutput(terminal: boolean): Output & { text(): string } {
	let text = '';
	return {
		isTerminal: terminal,
		colour: terminal,
		write(more) {
			text += more;
		},
		text: () => text,
	};
}
