import path from 'node:path';
import { ExitCode } from '../errors.ts';
import type { WorkspaceFile } from '../project/workspace.ts';
import { scanFormats } from '../report/formats.ts';
import type { ScanResult } from '../scan/scanResult.ts';
import { defineCommand } from './command.ts';
import type { Context } from './context.ts';
import { findRoot } from './findRoot.ts';
import { mention } from './mention.ts';
import { mentionUnfinished } from './mentionUnfinished.ts';
import { changedOptions, reportOptions, rootOption, ruleOptions } from './options.ts';
import { pathsPositional } from './positionals.ts';
import { createProgress } from './progress.ts';
import { Reports } from './reports.ts';

/** `asyncshift scan`: what blocks the event loop, and from where it is reached. */
export const scanCommand = defineCommand({
	name: 'scan',
	usage: '[paths..]',
	summary: 'Show the blocking calls that async code and callbacks of the event loop reach',
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
		since: {
			...changedOptions.since,
			describe:
				'Report only about files that changed since this branch left the commit, branch or tag',
		},
		staged: { ...changedOptions.staged, describe: 'Report only about staged files' },
		report: {
			...reportOptions.report,
			describe:
				'Tell the findings as <format>[=<file>]: text, json, markdown, sarif, github or junit; repeatable',
		},
		json: { type: 'boolean', describe: reportOptions.json.describe, group: 'Output:' },
		check: {
			type: 'boolean',
			describe: 'Exit with 1 when a blocking call is reached that is not short',
			group: 'Output:',
		},
		quiet: reportOptions.quiet,
	},
	examples: [
		['', 'Blocking calls of Node.js that are made while the program runs'],
		['src --report sarif=blocking.sarif', 'For code scanning'],
		['--profile CPU.20260101.cpuprofile', 'With the time that each call was measured to block'],
	],
	async run(args, context) {
		const reports = new Reports(args, context, { formats: scanFormats });
		mentionUnfinished(findRoot(context.cwd, args.root), context.stderr);
		const progress = createProgress(context.stderr, args.quiet === true);
		let found: { readonly root: string; readonly result: ScanResult };
		try {
			progress.show('discover');
			found = await runScan(args, context);
		} finally {
			progress.stop();
		}
		await reports.tellScan({ ...found, check: args.check === true });
		const isFound = found.result.calls.some(({ remedy }) => remedy !== 'fast');
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
	readonly since?: string | undefined;
	readonly staged?: boolean | undefined;
}

async function runScan(
	args: ScanArguments,
	{ cwd, stderr, loadConfig, scan }: Pick<Context, 'cwd' | 'stderr' | 'loadConfig' | 'scan'>,
): Promise<{ readonly root: string; readonly result: ScanResult }> {
	const [{ mergeSettings }, { requireTransform }, { discoverWorkspace }] = await Promise.all([
		import('./settings.ts'),
		import('./transforms.ts'),
		import('../project/discover.ts'),
	]);
	// What `unblock-io` migrates is what blocks.
	const { meta } = requireTransform('unblock-io');
	const { rules, include, exclude, tsconfig } = mergeSettings(
		cwd,
		{ ...args },
		await loadConfig(),
		meta,
	);
	const root = findRoot(cwd, args.root);
	const workspace = discoverWorkspace({
		cwd,
		paths: args.paths ?? [],
		include,
		exclude,
		tsconfig,
		since: args.since,
		staged: args.staged,
		root,
	});
	if (args.profile === undefined)
		return { root: workspace.root, result: await scan({ workspace, rules }) };
	const { Profile } = await import('../scan/profile.ts');
	const file = path.resolve(cwd, args.profile);
	const profile = new Profile(file, args.profile, workspace.root, rules);
	mentionUnknownFiles(profile.files(), workspace.files, stderr);
	mentionForeignFiles(profile.foreignFiles(), stderr);
	return { root: workspace.root, result: await scan({ workspace, rules, profile }) };
}

/** Times in compiled files without source maps belong to no call of the sources: better said than missed. */
function mentionUnknownFiles(
	ran: readonly string[],
	sources: readonly WorkspaceFile[],
	stderr: Context['stderr'],
): void {
	const known = new Set(sources.map(({ path }) => path));
	const unknown = ran.filter((file) => !known.has(file));
	if (unknown.length === 0) return;
	mention(
		`the profile also has ${nameFirst(unknown)}, not among the sources: no call is told the times in there. Compile with source maps, or run the sources.`,
		stderr,
	);
}

/** Loaders without source maps, such as that of tsx, put other functions where those of the sources are. */
function mentionForeignFiles(files: readonly string[], stderr: Context['stderr']): void {
	if (files.length === 0) return;
	mention(
		`the profile names places that ${nameFirst(files)} as written here does not have: no call is told the times in there. Profile what was compiled with source maps, or the sources as they are, without a loader that transforms them.`,
		stderr,
	);
}

function nameFirst([first, ...others]: readonly string[]): string {
	return `${first}${others.length === 0 ? '' : ` and ${others.length} more`}`;
}
