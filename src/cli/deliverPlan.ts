import type { ExitCode } from '../errors.ts';
import type { Context } from './context.ts';
import { type DeliveryFlags, deliver } from './deliver.ts';
import { exitCodeOf } from './exit.ts';
import type { JudgedResult } from './judge.ts';
import type { Reports } from './reports.ts';

/** Delivers the changes of one plan and writes the reports: the end of `run` and of `apply`. */
export async function deliverPlan(
	command: 'run' | 'apply',
	root: string,
	{ plan, outputs, timings, newErrors, selection }: JudgedResult,
	flags: DeliveryFlags & { readonly strict?: boolean | undefined },
	reports: Reports,
	started: number,
	context: Context,
): Promise<ExitCode> {
	const { files, created, deleted } = plan;
	const {
		changeSet,
		changed,
		written,
		timings: own,
		problem,
		...delivery
	} = await deliver(command, root, { files, outputs, created, deleted }, flags, context);
	await reports.tell({
		command,
		root,
		steps: [
			{
				number: 1,
				plan,
				outputs,
				changed,
				newErrors,
				selection,
				timings: { ...timings, ...own },
			},
		],
		files: changeSet.files,
		created,
		deleted,
		outputs: changeSet.outputs,
		changed,
		written,
		...delivery,
		check: flags.check === true,
		strict: flags.strict === true,
		total: performance.now() - started,
	});
	if (problem !== undefined) throw problem;
	return exitCodeOf({ changes: changed.length, refusals: plan.refusals, newErrors }, flags);
}
