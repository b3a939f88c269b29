import path from 'node:path';
import { changedPaths } from '../apply/changeSet.ts';
import type { ExitCode } from '../errors.ts';
import { renderSplit } from '../report/splitTable.ts';
import { namePlans } from '../split/namePlans.ts';
import { defineCommand } from './command.ts';
import { exitCodeOf } from './exit.ts';
import { findRoot } from './findRoot.ts';
import { mentionUnfinished } from './mentionUnfinished.ts';
import { gateOptions, reportOptions, ruleOptions, selectionOptions } from './options.ts';
import { pathsPositional, transformPositional } from './positionals.ts';
import { Reports } from './reports.ts';
import { requireTarget } from './requireTarget.ts';
import { serializePlan } from './serializePlan.ts';
import { readSplit, writePlans } from './splitPlan.ts';
import { writeText } from './writeText.ts';

/** `asyncshift plan`: write the plan down, to be reviewed and applied later. */
export const planCommand = defineCommand({
	name: 'plan',
	usage: '<transform> [paths..]',
	summary: 'Write the plan of a migration to a file and change nothing else',
	positionals: { transform: transformPositional, paths: pathsPositional },
	options: {
		...ruleOptions,
		...selectionOptions,
		output: {
			alias: 'o',
			type: 'string',
			requiresArg: true,
			describe:
				'File for the plan, or folder with --split-by; without it, the plan goes to stdout and the summary to stderr',
			group: 'Output:',
		},
		'split-by': {
			choices: ['package', 'codeowners', 'directory'] as const,
			requiresArg: true,
			describe:
				'Write one plan for each package, owner or directory to the folder -o; each compiles by itself, and the last one removes what bridges them',
			group: 'Output:',
		},
		'split-depth': {
			type: 'number',
			requiresArg: true,
			describe: 'How many folders deep --split-by directory goes (1)',
			group: 'Output:',
		},
		strict: gateOptions.strict,
		report: reportOptions.report,
		quiet: reportOptions.quiet,
	},
	examples: [
		["await-calls --async './src/store.ts#load' -o plan.json", 'Plan now, apply later'],
		['await-calls src --preset node-fs -o plan.json', 'Use a bundled set of rules'],
		[
			"await-calls --async './src/store.ts#load' --split-by package -o plans",
			'One plan per package, to be reviewed and merged one by one',
		],
	],
	async run(args, context): Promise<ExitCode> {
		const started = performance.now();
		const split = readSplit(args, context);
		const { output, splitBy } = args;
		const reports = new Reports(args, context, {
			held: output === undefined ? 'the plan' : undefined,
			taken: output,
		});
		if (output !== undefined && split === undefined)
			requireTarget(path.resolve(context.cwd, output), output, 'plan', 'the plan');
		mentionUnfinished(findRoot(context.cwd, args.root), context.stderr);
		const { requestPlan } = await import('./requestPlan.ts');
		const { workspace, result } = await requestPlan(args, context, split);
		const { plan, outputs, parts, timings, newErrors, selection } = result;
		const plans = parts && splitBy && namePlans(parts, splitBy);
		// A plan that must not be applied is not written.
		if (newErrors.length === 0) {
			if (plans !== undefined && output !== undefined) writePlans(plans, output, context);
			else if (output === undefined) context.stdout.write(serializePlan(plan));
			else writeText(context, output, 'the plan', serializePlan(plan));
		}
		const changed = changedPaths({ ...plan, outputs });
		await reports.tell({
			command: 'plan',
			root: workspace.root,
			steps: [{ number: 1, plan, outputs, changed, newErrors, selection, timings }],
			files: plan.files,
			created: plan.created,
			deleted: plan.deleted,
			outputs,
			changed,
			written: false,
			check: false,
			strict: args.strict === true,
			total: performance.now() - started,
		});
		if (plans !== undefined && newErrors.length === 0 && !args.quiet) {
			// A report for programs stands alone on stdout.
			const isForPeople = !args.json && args.report === undefined;
			const place = isForPeople ? context.stdout : context.stderr;
			place.write(`\n${renderSplit(plans, output!)}`);
		}
		return exitCodeOf({ changes: changed.length, refusals: plan.refusals, newErrors }, args);
	},
});
