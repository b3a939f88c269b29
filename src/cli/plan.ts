import type { ExitCode } from '../errors.ts';
import type { Plan } from '../plan/plan.ts';
import { defineCommand } from './command.ts';
import { exitCodeOf } from './exit.ts';
import { gateOptions, reportOptions, ruleOptions } from './options.ts';
import { pathsPositional, transformPositional } from './positionals.ts';
import { Reports } from './reports.ts';
import { writeText } from './writeText.ts';

/** `asyncshift plan`: write the plan down, to be reviewed and applied later. */
export const planCommand = defineCommand({
	name: 'plan',
	usage: '<transform> [paths..]',
	summary: 'Write the plan of a migration to a file and change nothing else',
	positionals: { transform: transformPositional, paths: pathsPositional },
	options: {
		...ruleOptions,
		output: {
			alias: 'o',
			type: 'string',
			requiresArg: true,
			describe: 'File for the plan; without it, the plan goes to stdout and the summary to stderr',
			group: 'Output:',
		},
		strict: gateOptions.strict,
		report: reportOptions.report,
		quiet: reportOptions.quiet,
	},
	examples: [
		["await-calls --async './src/store.ts#load' -o plan.json", 'Plan now, apply later'],
		['await-calls src --preset node-fs -o plan.json', 'Use a bundled set of rules'],
	],
	async run(args, context): Promise<ExitCode> {
		const started = performance.now();
		const reports = new Reports(args, context, {
			held: args.output === undefined ? 'the plan' : undefined,
		});
		const { requestPlan } = await import('./requestPlan.ts');
		const { workspace, result } = await requestPlan(args, context);
		const { plan, outputs, timings, newErrors } = result;
		const text = serialize(plan);
		// A plan that must not be applied is not written.
		if (newErrors.length === 0) {
			if (args.output === undefined) context.stdout.write(text);
			else writeText(context, args.output, 'the plan', text);
		}
		const changed = [...outputs.keys(), ...plan.created.map(({ path }) => path)].sort();
		await reports.tell({
			command: 'plan',
			root: workspace.root,
			steps: [{ number: 1, plan, outputs, changed, newErrors, timings }],
			files: plan.files,
			created: plan.created,
			outputs,
			changed,
			written: false,
			check: false,
			strict: args.strict === true,
			total: performance.now() - started,
		});
		return exitCodeOf({ changes: changed.length, refusals: plan.refusals, newErrors }, args);
	},
});

function serialize(plan: Plan): string {
	return `${JSON.stringify(plan, undefined, '\t')}\n`;
}
