import path from 'node:path';
import { ExitCode } from '../errors.ts';
import type { ScanResult } from '../scan/scanResult.ts';
import { defineCommand } from './command.ts';
import type { Output } from './context.ts';
import { findRoot } from './findRoot.ts';
import { rootOption, ruleOptions } from './options.ts';
import { pathsPositional } from './positionals.ts';
import { createProgress } from './progress.ts';
import { readVersion } from './version.ts';
import { writeText } from './writeText.ts';

/** `asyncshift scan`: what blocks the event loop, and from where it is reached. */
export const scanCommand = defineCommand({
	name: 'scan',
	usage: '[paths..]',
	summary: 'Show the blocking calls that async code reaches',
	positionals: { paths: { ...pathsPositional, describe: 'Files and folders to report about' } },
	options: {
		async: {
			...ruleOptions.async,
			describe:
				'A function that blocks, with what replaces it: <module>#<export path>[=<replacement>]; repeatable',
		},
		preset: ruleOptions.preset,
		profile: {
			type: 'string',
			requiresArg: true,
			describe: 'A CPU profile of V8 (`node --cpu-prof`): says how long each call blocked',
			group: 'Rules:',
		},
		...rootOption,
		include: ruleOptions.include,
		exclude: ruleOptions.exclude,
		tsconfig: ruleOptions.tsconfig,
		format: {
			choices: ['text', 'json', 'markdown', 'sarif'] as const,
			requiresArg: true,
			default: 'text' as const,
			describe: 'How the findings are told',
			group: 'Output:',
		},
		output: {
			alias: 'o',
			type: 'string',
			requiresArg: true,
			describe: 'File for the findings; stdout without it',
			group: 'Output:',
		},
		check: {
			type: 'boolean',
			describe: 'Exit with 1 when a blocking call is reached that is not short',
			group: 'Output:',
		},
		quiet: { type: 'boolean', describe: 'Print no progress', group: 'Output:' },
	},
	examples: [
		['', 'Blocking calls of Node.js that async code reaches'],
		['src --format sarif -o blocking.sarif', 'For code scanning'],
		['--profile CPU.20260101.cpuprofile', 'With the time that each call was measured to block'],
	],
	async run(args, context) {
		const progress = createProgress(context.stderr, args.quiet === true);
		let result: ScanResult;
		try {
			progress.show('discover');
			result = await runScan(args, context.cwd);
		} finally {
			progress.stop();
		}
		const text = await render(result, args.format, context.stdout);
		if (args.output === undefined) context.stdout.write(text);
		else writeText(context, args.output, 'the findings', text);
		const isFound = result.calls.some(({ remedy }) => remedy !== 'fast');
		return args.check && isFound ? ExitCode.Findings : ExitCode.Ok;
	},
});

interface ScanArguments {
	readonly async?: readonly string[] | undefined;
	readonly preset?: readonly string[] | undefined;
	readonly profile?: string | undefined;
	readonly root?: string | undefined;
	readonly paths?: readonly string[] | undefined;
	readonly include?: readonly string[] | undefined;
	readonly exclude?: readonly string[] | undefined;
	readonly tsconfig?: readonly string[] | undefined;
}

async function runScan(args: ScanArguments, cwd: string): Promise<ScanResult> {
	const [{ scan }, { resolveSettings }, { requireTransform }, { discoverWorkspace }] =
		await Promise.all([
			import('../scan/scan.ts'),
			import('./settings.ts'),
			import('./transforms.ts'),
			import('../project/discover.ts'),
		]);
	// What `unblock-io` migrates is what blocks.
	const { meta } = requireTransform('unblock-io');
	const { rules, include, exclude, tsconfig } = await resolveSettings(cwd, { ...args }, meta);
	const root = findRoot(cwd, args.root);
	const workspace = discoverWorkspace({
		cwd,
		paths: args.paths ?? [],
		include,
		exclude,
		tsconfig,
		root,
	});
	if (args.profile === undefined) return scan({ workspace, rules });
	const { Profile } = await import('../scan/profile.ts');
	const file = path.resolve(cwd, args.profile);
	return scan({ workspace, rules, profile: new Profile(file, args.profile, workspace.root) });
}

async function render(
	result: ScanResult,
	format: 'text' | 'json' | 'markdown' | 'sarif',
	{ colour }: Output,
): Promise<string> {
	switch (format) {
		case 'json':
			return `${JSON.stringify(result, undefined, '\t')}\n`;
		case 'markdown':
			return (await import('../report/scan/markdown.ts')).renderMarkdown(result);
		case 'sarif':
			return (await import('../report/scan/sarif.ts')).renderSarif(result, readVersion());
		case 'text':
			return (await import('../report/scan/text.ts')).renderText({ colour }, result);
	}
}
