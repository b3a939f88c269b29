import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ExitCode, UserError } from '../errors.ts';
import type { PullRequest } from '../report/pullRequest/pullRequest.ts';
import { showControls, showControlsIn } from '../report/showControls.ts';
import { defineCommand } from './command.ts';
import type { Context } from './context.ts';
import { readVersion } from './version.ts';

const fields = ['branch', 'title', 'body'] as const;

/** `asyncshift pr`: what to call the pull request of a plan, and what to write in it. */
export const prCommand = defineCommand({
	name: 'pr',
	usage: '<plan>',
	summary: 'Print a branch name, a title and a body for the pull request of a plan',
	positionals: {
		plan: {
			type: 'string',
			demandOption: true,
			describe: 'File made by `asyncshift plan`, or the folder that --split-by filled',
		},
	},
	options: {
		only: {
			choices: fields,
			requiresArg: true,
			describe: 'Print this alone, for scripts',
			conflicts: 'json',
			group: 'Output:',
		},
		json: {
			type: 'boolean',
			describe: 'Print a list with `plan`, `branch`, `title`, `body` and `after` of each',
			group: 'Output:',
		},
	},
	examples: [
		['plans', 'Read what the pull requests of all plans would say'],
		['plans/01-core.json --only title', 'Print the title alone'],
	],
	async run({ plan, only, json }, context) {
		const { readPlan } = await import('../apply/readPlan.ts');
		const { describePullRequest } = await import('../report/pullRequest/pullRequest.ts');
		const version = readVersion();
		const requests = findPlans(plan, context).map((file) =>
			describePullRequest(showControlsIn(readPlan(path.resolve(context.cwd, file), file)), {
				file: showControls(file),
				version,
			}),
		);
		context.stdout.write(
			json
				? `${JSON.stringify(requests, undefined, '\t')}\n`
				: requests
						.map((request) => (only ? `${request[only].trimEnd()}\n` : render(request)))
						.join(only ? '' : '\n'),
		);
		return ExitCode.Ok;
	},
});

/** The plan files that were named, in the order to apply them. */
function findPlans(name: string, { cwd }: Pick<Context, 'cwd'>): string[] {
	const place = path.resolve(cwd, name);
	if (statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return [name];
	const files = readdirSync(place).filter((file) => file.endsWith('.json'));
	if (files.length === 0) {
		throw new UserError(
			`${name}: no plan is in this folder`,
			'Make some with `asyncshift plan <transform> --split-by package -o plans`.',
		);
	}
	return files.sort().map((file) => path.posix.join(name, file));
}

function render({ plan, branch, title, body, after }: PullRequest): string {
	return [
		`plan:   ${plan}`,
		`branch: ${branch}`,
		...(after.length > 0 ? [`after:  ${after.join(', ')}`] : []),
		`title:  ${title}`,
		'',
		body,
	].join('\n');
}
