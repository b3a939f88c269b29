import { defineCommand } from './command.ts';
import { deliverPlan } from './deliverPlan.ts';
import { findRoot } from './findRoot.ts';
import {
	finishOptions,
	gateOptions,
	reportOptions,
	ruleOptions,
	selectionOptions,
	writeOptions,
} from './options.ts';
import { pathsPositional, transformPositional } from './positionals.ts';
import { Reports } from './reports.ts';
import { requireReady } from './requireReady.ts';

/** `asyncshift run`: plan and apply in one go. */
export const runCommand = defineCommand({
	name: 'run',
	usage: '<transform> [paths..]',
	summary: 'Migrate the repository: plan and apply',
	positionals: { transform: transformPositional, paths: pathsPositional },
	options: {
		...ruleOptions,
		...selectionOptions,
		...writeOptions,
		...finishOptions,
		...gateOptions,
		...reportOptions,
	},
	examples: [
		["await-calls --async './src/store.ts#load' --diff", 'Show what would change'],
		["await-calls --async './src/store.ts#load'", 'Change it'],
		["await-calls src --async 'next/headers#cookies' --check", 'Fail when a call is not awaited'],
		[
			"await-calls --async 'node:fs#readFileSync=node:fs/promises#readFile'",
			'Replace a synchronous function by an async one',
		],
	],
	async run(args, context) {
		const started = performance.now();
		const reports = new Reports(args, context);
		requireReady(findRoot(context.cwd, args.root), args, context.stderr);
		const { requestPlan } = await import('./requestPlan.ts');
		const { workspace, result } = await requestPlan(args, context);
		return deliverPlan('run', workspace.root, result, args, reports, started, context);
	},
});
