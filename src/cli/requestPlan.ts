import { discoverWorkspace } from '../project/discover.ts';
import type { Workspace } from '../project/workspace.ts';
import type { PartRequest } from '../split/part.ts';
import type { Context } from './context.ts';
import { findRoot } from './findRoot.ts';
import { type JudgedResult, judge } from './judge.ts';
import { createProgress } from './progress.ts';
import { createReviewer } from './reviewer.ts';
import { chooseMarking, readSelection, type SelectionArguments } from './selection.ts';
import { mergeSettings, type RuleArguments } from './settings.ts';
import { requireTransform } from './transforms.ts';

/** Arguments of every command that plans. */
export interface PlanArguments extends RuleArguments, SelectionArguments {
	readonly transform: string;
	readonly root?: string | undefined;
	readonly paths?: readonly string[] | undefined;
	readonly quiet?: boolean | undefined;
}

/** From arguments and config file to a plan: what `run`, `plan` and `explain` have in common. */
export async function requestPlan(
	args: PlanArguments,
	context: Context,
	split?: (workspace: Workspace) => readonly PartRequest[],
): Promise<{ readonly workspace: Workspace; readonly result: JudgedResult }> {
	const transform = requireTransform(args.transform);
	const { include, exclude, tsconfig, ...settings } = mergeSettings(
		context.cwd,
		args,
		await context.loadConfig(args.timeout),
		transform.meta,
	);
	const select = readSelection(args);
	const progress = createProgress(context.stderr, args.quiet === true);
	const reviewer = createReviewer(args, context, progress);
	try {
		progress.show('discover');
		const started = performance.now();
		const workspace = discoverWorkspace({
			cwd: context.cwd,
			paths: args.paths ?? [],
			include,
			exclude,
			tsconfig,
			since: args.since,
			staged: args.staged,
			root: findRoot(context.cwd, args.root),
		});
		const discover = performance.now() - started;
		const request = {
			workspace,
			transform,
			...settings,
			select,
			markTodo: chooseMarking(args, settings, select),
			...(split === undefined ? {} : { parts: split(workspace) }),
			onPhase: progress.show,
		};
		const result = judge(await context.createPlan(request, reviewer), settings.verify);
		return { workspace, result: { ...result, timings: { discover, ...result.timings } } };
	} finally {
		progress.stop();
	}
}
