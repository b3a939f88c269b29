import { UserError } from '../errors.ts';
import { fillOptions } from '../plan/options.ts';
import type { TransformMeta } from '../plan/transform.ts';
import type { Config } from '../rules/loadConfig.ts';
import { loadPreset } from '../rules/loadPreset.ts';
import { parseRule } from '../rules/parseRule.ts';
import { requireBuiltin } from '../rules/requireBuiltin.ts';
import type { Rule } from '../rules/rule.ts';
import type { Verification } from '../verify/verification.ts';
import { requireTransform } from './transforms.ts';

/** The rule and file options as the command line gives them: absent unless typed. */
export interface RuleArguments {
	readonly async?: readonly string[] | undefined;
	readonly preset?: readonly string[] | undefined;
	readonly byName?: boolean | undefined;
	readonly onBlocked?: 'refuse' | 'twin' | undefined;
	readonly public?: 'allow' | 'refuse' | 'twin' | undefined;
	readonly voidCallbacks?: 'refuse' | 'fix' | undefined;
	readonly arrayMap?: 'auto' | 'concurrent' | 'sequential' | undefined;
	readonly concurrency?: number | undefined;
	readonly include?: readonly string[] | undefined;
	readonly exclude?: readonly string[] | undefined;
	readonly tsconfig?: readonly string[] | undefined;
	readonly verify?: 'withdraw' | 'strict' | undefined;
	readonly noVerify?: boolean | undefined;
	readonly markTodo?: boolean | undefined;
	/** Seconds. */
	readonly timeout?: number | undefined;
	/** Options of the transform, by name. */
	readonly [name: string]: unknown;
}

/** What a migration goes by, after the config file had its say. */
export interface Settings {
	readonly rules: readonly Rule[];
	/** The options of the transform that somebody gave, by name. */
	readonly transformOptions: Readonly<Record<string, unknown>>;
	readonly byName: boolean;
	readonly onBlocked: 'refuse' | 'twin';
	readonly publicApi: 'allow' | 'refuse' | 'twin';
	readonly voidCallbacks: 'refuse' | 'fix';
	readonly arrayMap: 'auto' | 'concurrent' | 'sequential';
	readonly concurrency?: number;
	/** Milliseconds that the compiler may take for one answer. */
	readonly timeLimit?: number;
	readonly verify: Verification;
	readonly markTodo: boolean;
	readonly include: readonly string[];
	readonly exclude: readonly string[];
	readonly tsconfig: readonly string[];
}

/**
 * Merges the command line with the config file. An option that is typed replaces the one of the config
 * file; `--async` and `--preset` together replace its rules.
 *
 * @param base where relative modules of the arguments start from
 * @throws {UserError} when the transform needs rules and there are none, or takes none and some are typed.
 */
export function mergeSettings(
	base: string,
	args: RuleArguments,
	config: Config | undefined,
	transform: TransformMeta,
): Settings {
	checkTransforms(config, transform);
	const rules = chooseRules(base, args, config, transform);
	const concurrency = args.concurrency ?? config?.concurrency;
	if (concurrency !== undefined && !(Number.isInteger(concurrency) && concurrency > 0))
		throw new UserError('--concurrency must be a whole number, 1 or more');
	const { timeout } = args;
	if (timeout !== undefined && !(timeout > 0))
		throw new UserError('--timeout must be a number of seconds, more than 0');
	return {
		rules,
		transformOptions: chooseOwnOptions(args, config, transform),
		byName: args.byName ?? config?.byName ?? false,
		onBlocked: args.onBlocked ?? config?.onBlocked ?? 'refuse',
		publicApi: args.public ?? config?.public ?? 'allow',
		voidCallbacks: args.voidCallbacks ?? config?.voidCallbacks ?? 'refuse',
		arrayMap: args.arrayMap ?? config?.arrayMap ?? 'auto',
		...(concurrency === undefined ? {} : { concurrency }),
		...(timeout === undefined ? {} : { timeLimit: timeout * 1000 }),
		verify: chooseVerification(args, config),
		markTodo: args.markTodo ?? config?.markTodo ?? false,
		include: args.include ?? config?.include ?? [],
		exclude: args.exclude ?? config?.exclude ?? [],
		tsconfig: args.tsconfig ?? config?.tsconfig ?? [],
	};
}

/** All of them, so that a slip does not wait for the transform that it is meant for. */
function checkTransforms(config: Config | undefined, transform: TransformMeta): void {
	const where = 'transforms in the config: ';
	for (const [name, given] of Object.entries(config?.transforms ?? {})) {
		const { options } = name === transform.name ? transform : requireTransform(name, where).meta;
		try {
			fillOptions(options, given);
		} catch (error) {
			if (!(error instanceof UserError)) throw error;
			throw new UserError(`${where}${name}: ${error.message}`, error.hint);
		}
	}
}

/** What is typed, else what the config file says. */
export function chooseVerification(
	{ verify, noVerify }: Pick<RuleArguments, 'verify' | 'noVerify'>,
	config: Pick<Config, 'verify'> | undefined,
): Verification {
	if (noVerify) return false;
	if (verify !== undefined) return verify === 'strict' ? 'strict' : true;
	return config?.verify ?? true;
}

function chooseRules(
	base: string,
	args: RuleArguments,
	config: Config | undefined,
	{ name, rules: use, presets = [] }: TransformMeta,
): readonly Rule[] {
	const isTyped = args.async !== undefined || args.preset !== undefined;
	if (use === 'none') {
		if (isTyped) throw new UserError(`${name} takes no rules: leave out --async and --preset`);
		return [];
	}
	const rules = isTyped ? typedRules(base, args) : (config?.rules ?? []);
	if (rules.length > 0) return rules;
	if (use === 'required') throw noRules();
	return presets.flatMap(loadPreset);
}

function chooseOwnOptions(
	args: RuleArguments,
	config: Config | undefined,
	{ name, options }: TransformMeta,
): Record<string, unknown> {
	const typed = Object.keys(options)
		.filter((option) => args[option] !== undefined)
		.map((option) => [option, args[option]]);
	return { ...config?.transforms?.[name], ...Object.fromEntries(typed) };
}

function typedRules(base: string, { async = [], preset = [] }: RuleArguments): Rule[] {
	return [
		...async.map((text) => requireBuiltin(parseRule(text, base))),
		...preset.flatMap((name) => loadPreset(name)),
	];
}

function noRules(): UserError {
	return new UserError(
		'no rules: nothing says which functions are async now',
		"Name one, for example --async './src/store.ts#load' or --async 'next/headers#cookies', take a --preset, or write an asyncshift.config.ts.",
	);
}
