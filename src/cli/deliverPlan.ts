import type { ExitCode } from '../errors.ts';
import { jsonReporter } from '../report/json.ts';
import type { ReportInput } from '../report/reporter.ts';
import { createTextReporter } from '../report/text.ts';
import type { Context, Output } from './context.ts';
import { type DeliveryFlags, deliver } from './deliver.ts';
import { exitCodeOf } from './exit.ts';
import type { JudgedResult } from './judge.ts';

/** The flags that say how the outcome is told. */
export interface ReportFlags {
	readonly json?: boolean | undefined;
	readonly quiet?: boolean | undefined;
}

/** Delivers the changes of one plan and prints the report: the end of `run` and of `apply`. */
export async function deliverPlan(
	command: 'run' | 'apply',
	root: string,
	{ plan, outputs, timings, newErrors }: JudgedResult,
	flags: DeliveryFlags & ReportFlags & { readonly strict?: boolean | undefined },
	started: number,
	context: Context,
): Promise<ExitCode> {
	const { files, created } = plan;
	const delivery = await deliver(command, root, { files, outputs, created }, flags, context);
	const result: ReportInput = {
		command,
		plan,
		...delivery,
		newErrors,
		timings: { ...timings, ...delivery.timings },
		total: performance.now() - started,
	};
	printReport(result, flags, flags.diff ? context.stderr : context.stdout);
	return exitCodeOf(
		{ changes: delivery.changed.length, refusals: plan.refusals, newErrors },
		flags,
	);
}

/** Prints the report that the flags ask for. */
export function printReport(
	result: ReportInput,
	{ json, quiet }: ReportFlags,
	output: Output,
): void {
	if (json) output.write(jsonReporter.render(result));
	else if (!quiet) output.write(createTextReporter({ colour: output.colour }).render(result));
}
