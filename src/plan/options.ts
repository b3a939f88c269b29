import { UserError } from '../errors.ts';

/** An option of one transform, as data: the command line, the config and the documentation follow from it. */
export interface TransformOption {
	readonly type: 'string' | 'number' | 'boolean';
	/** May be given several times; its value is a list. */
	readonly isRepeatable?: true;
	readonly choices?: readonly string[];
	readonly default?: string | number;
	/** One sentence without a full stop, for `--help`. */
	readonly describe: string;
}

/** By name, as it is typed: `drop-comments`. */
export type TransformOptions = Readonly<Record<string, TransformOption>>;

export type OptionValue = string | number | boolean | readonly string[] | undefined;

type Single<O extends TransformOption> = O extends { readonly type: 'boolean' }
	? boolean
	: O extends { readonly type: 'number' }
		? number
		: O extends { readonly choices: readonly (infer Choice)[] }
			? Choice
			: string;

type ValueOf<O extends TransformOption> = O extends { readonly isRepeatable: true }
	? readonly Single<O>[]
	: O extends { readonly type: 'boolean' } | { readonly default: string | number }
		? Single<O>
		: Single<O> | undefined;

/** What a transform gets: every option of its table has a value. */
export type OptionValues<Table extends TransformOptions> = {
	readonly [Name in keyof Table]: ValueOf<Table[Name]>;
};

/**
 * Checks the given options of a transform and fills in the others: the default, `false`, or an empty list.
 *
 * @param given by name, in kebab case or camel case; from a config file or a runner, so of any type
 * @throws {UserError} when one is unknown, of another type, or none of its choices
 */
export function fillOptions<Table extends TransformOptions>(
	table: Table,
	given: Readonly<Record<string, unknown>>,
): OptionValues<Table> {
	const named = Object.entries(given).map(([name, value]) => [toKebab(name), value] as const);
	for (const [name] of named) {
		if (Object.hasOwn(table, name)) continue;
		throw new UserError(
			`unknown option "${name}"`,
			`The options of this transform are ${Object.keys(table).join(', ') || 'none'}.`,
		);
	}
	const values = new Map(named);
	return Object.fromEntries(
		Object.entries(table).map(([name, option]) => [name, fill(name, option, values.get(name))]),
	) as OptionValues<Table>;
}

function fill(name: string, option: TransformOption, value: unknown): OptionValue {
	if (option.isRepeatable) {
		const items = value === undefined ? [] : [value].flat();
		return items.map((item) => check(name, option, item) as string);
	}
	if (value !== undefined) return check(name, option, value);
	return option.type === 'boolean' ? false : option.default;
}

function check(name: string, { type, choices }: TransformOption, value: unknown): OptionValue {
	// The command line makes NaN of what is no number, and so forgets what it was.
	if (Number.isNaN(value)) throw new UserError(`--${name} must be a ${type}`);
	if (typeof value !== type) {
		throw new UserError(`--${name} must be a ${type}, not ${JSON.stringify(value)}`);
	}
	if (choices !== undefined && !choices.includes(value as string)) {
		throw new UserError(`--${name} must be one of ${choices.join(', ')}, not ${String(value)}`);
	}
	return value as OptionValue;
}

/** `dropComments`, as config files and runners spell it, is `drop-comments`. */
export function toKebab(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
