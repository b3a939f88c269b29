import path from 'node:path';
import { changedPaths } from '../apply/changeSet.ts';
import { type ExitCode, UserError } from '../errors.ts';
import type { Config } from '../rules/loadConfig.ts';
import { defineCommand } from './command.ts';
import { deliver } from './deliver.ts';
import { exitCodeOf } from './exit.ts';
import { findRoot } from './findRoot.ts';
import {
	finishOptions,
	gateOptions,
	limitOptions,
	reportOptions,
	rootOption,
	selectionOptions,
	verifyOptions,
	writeOptions,
} from './options.ts';
import { createProgress } from './progress.ts';
import { Reports } from './reports.ts';
import { requireReady } from './requireReady.ts';
import { createReviewer } from './reviewer.ts';
import { readSelection } from './selection.ts';

/** `asyncshift migrate`: the steps that the config names, as one change. */
export const migrateCommand = defineCommand({
	name: 'migrate',
	usage: '',
	summary: 'Run the steps that the config names, as one change',
	positionals: {},
	options: {
		step: {
			type: 'string',
			requiresArg: true,
			describe: 'Run this step only, by its number or its transform',
			conflicts: 'until',
			group: 'Steps:',
		},
		until: {
			type: 'string',
			requiresArg: true,
			describe: 'Run the steps up to this one, by its number or its transform',
			group: 'Steps:',
		},
		...rootOption,
		...selectionOptions,
		...verifyOptions,
		...limitOptions,
		...writeOptions,
		...finishOptions,
		...gateOptions,
		...reportOptions,
	},
	examples: [
		['--diff', 'Show what all steps together would change'],
		['--until 2 --diff', 'Show what the first two would change'],
		['', 'Change it: all files, or none when something goes wrong'],
	],
	async run(args, context): Promise<ExitCode> {
		const started = performance.now();
		const reports = new Reports(args, context);
		const root = findRoot(context.cwd, args.root);
		requireReady(root, args, context.stderr);
		const config = requirePipeline(await context.loadConfig(args.timeout));
		const { chooseSteps, readSteps } = await import('./steps.ts');
		const { runPipeline } = await import('./pipeline.ts');
		const steps = chooseSteps(readSteps(config, args), args);
		const selection = readSelection(args);
		const progress = createProgress(context.stderr, args.quiet === true);
		const reviewer = createReviewer(args, context, progress);
		const result = await runPipeline({
			root,
			folder: path.dirname(config.path),
			steps,
			since: args.since,
			staged: args.staged,
			select: selection,
			markTodo: args.markTodo,
			createPlan: (plan) => context.createPlan(plan, reviewer),
			onPhase: ({ transform }, phase) => progress.show(phase, transform.meta.name),
		}).finally(() => progress.stop());
		const { changeSet, changed, written, problem, format, verifyCommand } = await deliver(
			'migrate',
			root,
			result,
			args,
			context,
		);
		await reports.tell({
			command: 'migrate',
			root,
			steps: result.steps.map(({ step, ...planned }) => ({
				...planned,
				number: step.number,
				changed: changedPaths({ ...planned, ...planned.plan }),
			})),
			files: changeSet.files,
			created: result.created,
			deleted: result.deleted,
			outputs: changeSet.outputs,
			changed,
			written,
			format,
			verifyCommand,
			check: args.check === true,
			strict: args.strict === true,
			total: performance.now() - started,
		});
		if (problem !== undefined) throw problem;
		const newErrors = result.steps.flatMap((step) => step.newErrors);
		const refusals = result.steps.flatMap(({ plan }) => plan.refusals);
		return exitCodeOf({ changes: changed.length, refusals, newErrors }, args);
	},
});

function requirePipeline(config: Config | undefined): Config {
	if (config?.migrate !== undefined) return config;
	throw new UserError(
		config === undefined ? 'there is no config file' : `${config.path} has no steps`,
		"Name them in asyncshift.config.ts: migrate: [{ transform: 'unblock-io', propagate: true }, …].",
	);
}
