import { existsSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { createColors } from 'picocolors';
import { sha256 } from '../apply/sha256.ts';
import { ExitCode, UserError } from '../errors.ts';
import type { Plan } from '../plan/plan.ts';
import { explainPlace, type Place, type Source } from '../report/explain.ts';
import { showControlsIn } from '../report/showControls.ts';
import { defineCommand } from './command.ts';
import type { Context } from './context.ts';
import { findRoot } from './findRoot.ts';
import { mentionUnfinished } from './mentionUnfinished.ts';
import { reportOptions, ruleOptions } from './options.ts';
import type { PlanArguments } from './requestPlan.ts';

/** `asyncshift explain`: the chain of reasons behind one line. */
export const explainCommand = defineCommand({
	name: 'explain',
	usage: '<place>',
	summary: 'Tell why a line changes, or why it stays as it is',
	positionals: {
		place: { type: 'string', demandOption: true, describe: 'path:line, before the migration' },
	},
	options: {
		plan: {
			type: 'string',
			requiresArg: true,
			describe: 'Look into this plan file instead of planning anew',
			group: 'Rules:',
		},
		transform: {
			type: 'string',
			requiresArg: true,
			default: 'await-calls',
			describe: 'The transform to plan with',
			group: 'Rules:',
		},
		...ruleOptions,
		quiet: { ...reportOptions.quiet, describe: 'Print no progress' },
	},
	examples: [
		['src/server.ts:42 --plan plan.json', 'Explain a line of a plan file'],
		["src/server.ts:42 --async './src/store.ts#load'", 'Plan anew and explain'],
	],
	async run(args, context) {
		const { typedPath, line } = parsePlace(args.place);
		const root = findRoot(context.cwd, args.root);
		mentionUnfinished(root, context.stderr);
		const place = { file: relativeToRoot(typedPath, root, context.cwd), line };
		if (args.plan === undefined) checkLine(place, root);
		const plan = await findPlan(args, context);
		const colours = createColors(context.stdout.colour);
		const source = readSourceOf(plan, place, root);
		if (source.isPlanned) checkLine(place, root);
		const shown = showControlsIn({ plan, place });
		context.stdout.write(explainPlace(shown.plan, shown.place, source, colours));
		return ExitCode.Ok;
	},
});

async function findPlan(
	args: PlanArguments & { readonly plan?: string | undefined },
	context: Context,
): Promise<Plan> {
	if (args.plan !== undefined) {
		const { readPlan } = await import('../apply/readPlan.ts');
		return readPlan(path.resolve(context.cwd, args.plan), args.plan);
	}
	const { requestPlan } = await import('./requestPlan.ts');
	return (await requestPlan(args, context)).result.plan;
}

/** Editors and our own reports write `path:line` or `path:line:column`. */
function parsePlace(text: string): { readonly typedPath: string; readonly line: number } {
	const match = /^(.+?):([1-9]\d*)(?::\d+)?$/.exec(text);
	if (match === null) {
		throw new UserError(
			`"${text}" is not a place`,
			'Write it as path:line, like src/server.ts:42.',
		);
	}
	return { typedPath: match[1]!, line: Number(match[2]) };
}

/** Paths are relative to the working directory; those of our reports, relative to the root, work too. */
function relativeToRoot(typedPath: string, root: string, cwd: string): string {
	const candidates = [path.resolve(cwd, typedPath), path.resolve(root, typedPath)];
	const file = candidates.find((candidate) => existsSync(candidate));
	if (file === undefined) {
		throw new UserError(
			`${typedPath} does not exist`,
			'Write the path as it is in the repository.',
		);
	}
	return path.relative(root, realpathSync(file)).split(path.sep).join('/');
}

function checkLine({ file, line }: Place, root: string): void {
	const text = readFileSync(path.join(root, file), 'utf8').replace(/\n$/, '');
	const count = text.split('\n').length;
	if (line <= count) return;
	throw new UserError(
		`${file} has no line ${line}: its last one is ${count}`,
		'Name a line of the file as it is before the migration.',
	);
}

/** The text of the file, which may have changed since the plan was made: then its lines mean nothing. */
function readSourceOf(plan: Plan, { file }: Place, root: string): Source {
	const planned = plan.files.find(({ path }) => path === file);
	const bytes = readFileSync(path.join(root, file));
	return { text: bytes.toString('utf8'), isPlanned: sha256(bytes) === planned?.sha256 };
}
