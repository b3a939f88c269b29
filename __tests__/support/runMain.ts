import { type Ask, type Context, loadConfigOnce, type Output } from '../../src/cli/context.ts';
import { main } from '../../src/cli/main.ts';
import {
	createReviewedPlan,
	type PlanRequest,
	type PlanResult,
} from '../../src/plan/createPlan.ts';
import { scan } from '../../src/scan/scan.ts';
import type { checkPlan as realCheckPlan } from '../../src/verify/checkPlan.ts';
import { createFakePlan } from './fakePlan.ts';

/** The compiler has nothing to say about stand-ins. */
const doNotCheck: typeof realCheckPlan = () => [];

interface RunOptions {
	readonly terminal?: boolean;
	readonly createPlan?: (request: PlanRequest) => PlanResult;
	readonly checkPlan?: typeof realCheckPlan;
	/** Who answers questions; the engine is the real one then. */
	readonly ask?: Ask;
}

/** Runs one command line in this process, with the stand-in for the engine. */
export async function runMain(
	cwd: string,
	argv: readonly string[],
	{ terminal = false, createPlan = createFakePlan, checkPlan = doNotCheck, ask }: RunOptions = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
	const stdout = createOutput(terminal);
	const stderr = createOutput(terminal);
	const context: Context = {
		cwd,
		stdout,
		stderr,
		loadConfig: loadConfigOnce(cwd),
		ask,
		createPlan: async (request, reviewer) =>
			reviewer === undefined ? createPlan(request) : createReviewedPlan(request, reviewer),
		checkPlan: async (...plan) => checkPlan(...plan),
		scan: async (request) => scan(request),
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
