// First: takes the hook of `@babel/register` off before anything else is loaded.
import './leaveBabel.ts';
import { relative, resolve } from 'node:path';
import type { API, FileInfo } from 'jscodeshift';
import { UserError } from '../errors.ts';
import { slash } from '../project/slash.ts';
import { loadPreset } from '../rules/loadPreset.ts';
import { parseRule } from '../rules/parseRule.ts';
import type { Rule } from '../rules/rule.ts';
import { ParseError } from '../syntax/parse.ts';
import { createPlan } from './createPlan.ts';
import type { TransformOptions } from './options.ts';
import type { Plan } from './plan.ts';
import type { Transform, TransformMeta } from './transform.ts';

/** Options as the stock jscodeshift runner hands them over: strings, or lists of what is repeated. */
interface RunnerOptions {
	readonly async?: string | readonly string[];
	readonly preset?: string | readonly string[];
	readonly byName?: boolean;
	readonly 'by-name'?: boolean;
	readonly [name: string]: unknown;
}

/** What a transform uses of jscodeshift's API. */
type Runner = Partial<Pick<API, 'report'>>;

/** A transform that the CLI runs over a repository and stock jscodeshift over single files. */
export type RunnableTransform<Options extends TransformOptions = TransformOptions> =
	Transform<Options> &
		((file: FileInfo, api: Runner | undefined, options: RunnerOptions) => string);

/**
 * Makes both forms of a transform from one definition.
 *
 * Under stock jscodeshift the oracle sees one file alone: functions of the same file are followed,
 * imported ones are known by their import binding. What was refused, and which functions have callers
 * that may stand in other files, is reported.
 */
export function defineTransform<const Options extends TransformOptions>(
	definition: Transform<Options>,
): RunnableTransform<Options> {
	const { meta } = definition;
	const transform = (file: FileInfo, api: Runner | undefined, options: RunnerOptions): string => {
		const rules = readRules(meta, options);
		if (meta.rules === 'required' && !rules.some((rule) => mayConcern(rule, file.source)))
			return file.source;
		const { plan, after } = planAlone(definition, file, rules, options);
		for (const message of describeLeftovers(plan)) api?.report?.(message);
		return after ?? file.source;
	};
	return Object.assign(transform, definition);
}

function readRules(
	{ rules: use, presets = [] }: TransformMeta,
	{ async = [], preset = [] }: RunnerOptions,
): readonly Rule[] {
	if (use === 'none') return [];
	const rules = [
		...[async].flat().map((text) => parseRule(text, process.cwd())),
		...[preset].flat().flatMap(loadPreset),
	];
	if (rules.length > 0) return rules;
	if (use === 'required') {
		throw new UserError(
			"no rules: pass --async='<module>#<export>', once per function that is async now",
		);
	}
	return presets.flatMap(loadPreset);
}

/** A file without the name is not worth a compiler, which takes 12 ms to start. */
function mayConcern({ exportPath }: Rule, source: string): boolean {
	const name = exportPath.at(-1)!;
	return name === '*' || name === 'default' || source.includes(name);
}

function planAlone(
	transform: Transform,
	{ path, source }: FileInfo,
	rules: readonly Rule[],
	options: RunnerOptions,
): { readonly plan: Plan; readonly after: string | undefined } {
	const absolutePath = slash(resolve(path));
	// Paths in rules and options start from the working directory.
	const root = slash(process.cwd());
	const own = slash(relative(root, absolutePath));
	const { plan, outputs } = createPlan({
		workspace: {
			root,
			files: [{ path: own, absolutePath, editable: true }],
			tsconfigs: [],
		},
		transform,
		transformOptions: ownOptions(transform.meta, options),
		rules,
		onBlocked: 'refuse',
		byName: options.byName ?? options['by-name'] ?? false,
		verify: false,
		texts: new Map([[absolutePath, source]]),
		isolated: true,
	});
	const broken = plan.refusals.find(({ code }) => code === 'parse-error');
	if (broken !== undefined) throw new ParseError(broken.message, broken.line);
	return { plan, after: outputs.get(own)?.after };
}

/**
 * The runner hands over options of its own too; those of the transform are known by their names.
 *
 * @throws {UserError} where the runner took what follows an option, such as a file, for its value
 */
function ownOptions({ options }: TransformMeta, given: RunnerOptions): Record<string, unknown> {
	const names = Object.keys(options).filter((name) => given[name] !== undefined);
	for (const name of names) {
		if (options[name]!.type !== 'boolean' || typeof given[name] === 'boolean') continue;
		throw new UserError(
			`--${name} got the value ${JSON.stringify(given[name])}: write --${name}=true, since jscodeshift takes the word behind an option for its value`,
		);
	}
	return Object.fromEntries(names.map((name) => [name, given[name]]));
}

/** What this file's migration leaves to its reader. */
function describeLeftovers({ refusals, warnings, decisions }: Plan): string[] {
	const left = [
		...refusals.map(
			({ line, message, code }) => `line ${line} is left alone: ${message} (${code})`,
		),
		...warnings.map(
			({ line, message, code }) => `line ${line} is to be reviewed: ${message} (${code})`,
		),
	];
	const made = decisions
		.filter(({ kind }) => kind === 'make-async' || kind === 'wrap-sync-function')
		.map(({ title }) => title.replace(/^make (.+) async$|^split (.+) into .*$/, '$1$2'));
	if (made.length === 0) return left;
	return [
		...left,
		`async now: ${made.join(', ')}; calls from other files are not followed here, but by \`asyncshift run\``,
	];
}
