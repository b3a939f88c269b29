import path from 'node:path';
import { planOutputs } from '../apply/planOutputs.ts';
import type { PlanResult } from '../plan/createPlan.ts';
import { discoverWorkspace } from '../project/discover.ts';
import type { NewError } from '../verify/newErrors.ts';
import { defineCommand } from './command.ts';
import type { Context } from './context.ts';
import { deliverPlan } from './deliverPlan.ts';
import { findRoot } from './findRoot.ts';
import { judge } from './judge.ts';
import {
	finishOptions,
	reportOptions,
	rootOption,
	ruleOptions,
	verifyOptions,
	writeOptions,
} from './options.ts';
import { createProgress } from './progress.ts';
import { Reports } from './reports.ts';
import { requireReady } from './requireReady.ts';

/** `asyncshift apply`: carry out a plan file, when all its files are still as they were. */
export const applyCommand = defineCommand({
	name: 'apply',
	usage: '<plan>',
	summary: 'Apply a plan file, unless one of its files changed since',
	positionals: {
		plan: { type: 'string', demandOption: true, describe: 'File made by `asyncshift plan`' },
	},
	options: {
		tsconfig: ruleOptions.tsconfig,
		...rootOption,
		'no-verify': { ...verifyOptions['no-verify'], conflicts: [] },
		...writeOptions,
		...finishOptions,
		...reportOptions,
	},
	examples: [
		['plan.json --diff', 'Show what the plan would change'],
		['plan.json', 'Change it'],
	],
	async run(args, context) {
		const started = performance.now();
		const reports = new Reports(args, context);
		const { readPlan } = await import('../apply/readPlan.ts');
		const plan = readPlan(path.resolve(context.cwd, args.plan), args.plan);
		const root = findRoot(context.cwd, args.root);
		requireReady(root, args, context.stderr);
		const outputs = planOutputs(root, plan);
		if (plan.deleted.length > 0) {
			const { requireUnused } = await import('./requireUnused.ts');
			const workspace = discoverWorkspace({ cwd: context.cwd, root });
			requireUnused(workspace, plan.deleted, outputs);
		}
		const newErrors = await findNewErrors(args, root, { plan, outputs }, context);
		const result = judge({ plan, outputs, timings: {}, newErrors }, 'strict');
		return deliverPlan('apply', root, result, args, reports, started, context);
	},
});

/** A plan is carried out as it is or not at all, so that new errors cannot be withdrawn. */
async function findNewErrors(
	args: {
		readonly noVerify?: boolean | undefined;
		readonly tsconfig?: readonly string[] | undefined;
		readonly quiet?: boolean | undefined;
	},
	root: string,
	{ plan, outputs }: Pick<PlanResult, 'plan' | 'outputs'>,
	context: Context,
): Promise<readonly NewError[]> {
	if (args.noVerify || outputs.size === 0) return [];
	const config = await context.loadConfig();
	if (config?.verify === false) return [];
	const progress = createProgress(context.stderr, args.quiet === true);
	try {
		progress.show('verify');
		const tsconfig = args.tsconfig ?? config?.tsconfig ?? [];
		const workspace = discoverWorkspace({ cwd: context.cwd, root, tsconfig });
		return await context.checkPlan(workspace, plan, outputs);
	} finally {
		progress.stop();
	}
}
