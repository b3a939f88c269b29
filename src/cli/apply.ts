import path from 'node:path';
import { planOutputs } from '../apply/planOutputs.ts';
import { requireCleanTree } from './cleanTree.ts';
import { defineCommand } from './command.ts';
import { mayWrite } from './deliver.ts';
import { deliverPlan } from './deliverPlan.ts';
import { findRoot } from './findRoot.ts';
import { reportOptions, rootOption, writeOptions } from './options.ts';

/** `asyncshift apply`: carry out a plan file, when all its files are still as they were. */
export const applyCommand = defineCommand({
	name: 'apply',
	usage: '<plan>',
	summary: 'Apply a plan file, unless one of its files changed since',
	positionals: {
		plan: { type: 'string', demandOption: true, describe: 'File made by `asyncshift plan`' },
	},
	options: { ...rootOption, ...writeOptions, ...reportOptions },
	examples: [
		['plan.json --diff', 'Show what the plan would change'],
		['plan.json', 'Change it'],
	],
	async run(args, context) {
		const started = performance.now();
		const { readPlan } = await import('../apply/readPlan.ts');
		const plan = readPlan(path.resolve(context.cwd, args.plan), args.plan);
		const root = findRoot(context.cwd, args.root);
		if (mayWrite(args)) requireCleanTree(root, args.allowDirty);
		const outputs = planOutputs(root, plan);
		return deliverPlan('apply', root, { plan, outputs, timings: {} }, args, started, context);
	},
});
