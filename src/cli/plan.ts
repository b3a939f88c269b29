import type { ExitCode } from '../errors.ts';
import type { Plan } from '../plan/plan.ts';
import { defineCommand } from './command.ts';
import { printReport } from './deliverPlan.ts';
import { exitCodeOf } from './exit.ts';
import { gateOptions, reportOptions, ruleOptions } from './options.ts';
import { pathsPositional, transformPositional } from './positionals.ts';
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
		quiet: reportOptions.quiet,
	},
	examples: [
		["await-calls --async './src/store.ts#load' -o plan.json", 'Plan now, apply later'],
		['await-calls src --preset node-fs -o plan.json', 'Use a bundled set of rules'],
	],
	async run(args, context): Promise<ExitCode> {
		const started = performance.now();
		const { requestPlan } = await import('./requestPlan.ts');
		const { result } = await requestPlan(args, context);
		const { plan, outputs, timings, newErrors } = result;
		const text = serialize(plan);
		// A plan that must not be applied is not written.
		if (newErrors.length === 0) {
			if (args.output === undefined) context.stdout.write(text);
			else writeText(context, args.output, 'the plan', text);
		}
		const changed = [...outputs.keys(), ...plan.created.map(({ path }) => path)].sort();
		const total = performance.now() - started;
		printReport(
			{ command: 'plan', plan, changed, written: false, newErrors, timings, total },
			args,
			args.output === undefined ? context.stderr : context.stdout,
		);
		return exitCodeOf({ changes: changed.length, refusals: plan.refusals, newErrors }, args);
	},
});

function serialize(plan: Plan): string {
	return `${JSON.stringify(plan, undefined, '\t')}\n`;
}
