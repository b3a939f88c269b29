import { discoverWorkspace } from '../project/discover.ts';
import type { Workspace } from '../project/workspace.ts';
import type { PartRequest } from '../split/part.ts';
import type { Context } from './context.ts';
import { findRoot } from './findRoot.ts';
import { type JudgedResult, judge } from './judge.ts';
import { createProgress } from './progress.ts';
import { type RuleArguments, resolveSettings } from './settings.ts';
import { requireTransform } from './transforms.ts';

/** Arguments of every command that plans. */
export interface PlanArguments extends RuleArguments {
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
	const { include, exclude, tsconfig, ...settings } = await resolveSettings(
		context.cwd,
		args,
		transform.meta,
	);
	const progress = createProgress(context.stderr, args.quiet === true);
	try {
		progress.show('discover');
		const started = performance.now();
		const workspace = discoverWorkspace({
			cwd: context.cwd,
			paths: args.paths ?? [],
			include,
			exclude,
			tsconfig,
			root: findRoot(context.cwd, args.root),
		});
		const discover = performance.now() - started;
		const result = judge(
			await context.createPlan({
				workspace,
				transform,
				...settings,
				...(split === undefined ? {} : { parts: split(workspace) }),
				onPhase: progress.show,
			}),
			settings.verify,
		);
		return { workspace, result: { ...result, timings: { discover, ...result.timings } } };
	} finally {
		progress.stop();
	}
}
