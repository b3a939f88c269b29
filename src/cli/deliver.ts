import { colourDiff } from '../apply/colourDiff.ts';
import { createFiles, missingFiles } from '../apply/createFiles.ts';
import { unifiedDiff } from '../apply/unifiedDiff.ts';
import { writeFiles } from '../apply/writeFiles.ts';
import type { ExitCode } from '../errors.ts';
import type { PlanResult } from '../plan/createPlan.ts';
import type { CreatedFile, PlannedFile } from '../plan/plan.ts';
import { jsonReporter } from '../report/json.ts';
import type { ReportInput } from '../report/reporter.ts';
import { createTextReporter } from '../report/text.ts';
import type { Context, Output } from './context.ts';
import { exitCodeOf } from './exit.ts';

/** The flags that say what happens with the changes. */
export interface DeliveryFlags {
	readonly dryRun?: boolean | undefined;
	readonly diff?: boolean | undefined;
	readonly check?: boolean | undefined;
	readonly strict?: boolean | undefined;
	readonly json?: boolean | undefined;
	readonly quiet?: boolean | undefined;
}

/** Whether these flags let a command write to the repository. */
export function mayWrite({ dryRun, diff, check }: DeliveryFlags): boolean {
	return !dryRun && !diff && !check;
}

/** Prints the diff, writes the files, prints the report: the end of `run` and of `apply`. */
export function deliver(
	command: 'run' | 'apply',
	root: string,
	{ plan, outputs, timings }: PlanResult,
	flags: DeliveryFlags,
	started: number,
	{ stdout, stderr }: Context,
): ExitCode {
	const created = missingFiles(root, plan.created);
	if (flags.diff) printDiff(outputs, created, stdout);
	const changed = [...outputs.keys(), ...created.map(({ path }) => path)].sort();
	const written = mayWrite(flags) && changed.length > 0;
	const writeStarted = performance.now();
	if (written) writeOutputs(root, plan.files, outputs, created);
	const result: ReportInput = {
		command,
		plan,
		changed,
		written,
		timings: written ? { ...timings, write: performance.now() - writeStarted } : timings,
		total: performance.now() - started,
	};
	printReport(result, flags, flags.diff ? stderr : stdout);
	return exitCodeOf({ changes: changed.length, refusals: plan.refusals }, flags);
}

/** Writes all texts or none: each file has to be what it was when it was read. */
export function writeOutputs(
	root: string,
	files: readonly PlannedFile[],
	outputs: PlanResult['outputs'],
	created: readonly CreatedFile[],
): void {
	const undo = createFiles(root, created);
	try {
		writeFiles(
			root,
			files.flatMap((file) => {
				const output = outputs.get(file.path);
				return output === undefined ? [] : [{ ...file, content: output.after }];
			}),
		);
	} catch (error) {
		undo();
		throw error;
	}
}

/** Prints the report that the flags ask for. */
export function printReport(
	result: ReportInput,
	{ json, quiet }: DeliveryFlags,
	output: Output,
): void {
	if (json) output.write(jsonReporter.render(result));
	else if (!quiet) output.write(createTextReporter({ colour: output.colour }).render(result));
}

/** Prints what `git apply` accepts. */
export function printDiff(
	outputs: PlanResult['outputs'],
	created: readonly CreatedFile[],
	stdout: Output,
): void {
	const changes = [
		...[...outputs].map(([path, output]) => ({ path, ...output })),
		...created.map(({ path, text }) => ({ path, before: undefined, after: text })),
	].sort((one, other) => (one.path < other.path ? -1 : 1));
	for (const change of changes) {
		const diff = unifiedDiff(change);
		stdout.write(stdout.colour ? colourDiff(diff) : diff);
	}
}
