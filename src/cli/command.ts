import type { ArgumentsCamelCase, Argv, InferredOptionTypes, Options } from 'yargs';
import type { ExitCode } from '../errors.ts';
import type { Context } from './context.ts';

type OptionTable = Readonly<Record<string, Options>>;

/** One command of the command line. */
export interface Command<P extends OptionTable, O extends OptionTable> {
	readonly name: string;
	/** Positional arguments in yargs notation: `<transform> [paths..]`. */
	readonly usage: string;
	readonly summary: string;
	readonly positionals: P;
	readonly options: O;
	/** Arguments after the command, and what they do. */
	readonly examples: readonly (readonly [arguments_: string, description: string])[];
	/** Loads what only this command needs by itself, so that `--help` stays quick. */
	run(
		args: ArgumentsCamelCase<InferredOptionTypes<P> & InferredOptionTypes<O>>,
		context: Context,
	): Promise<ExitCode>;
}

/** Names the type parameters of a command from its tables. */
export function defineCommand<const P extends OptionTable, const O extends OptionTable>(
	command: Command<P, O>,
): Command<P, O> {
	return command;
}

/** What a transform adds to a command. */
export interface Own {
	readonly options: OptionTable;
	/** A typical run of it: `strip-async --exclude 'test/**'`. */
	readonly call?: string;
}

export const noneOfItsOwn: Own = { options: {} };

/**
 * Adds a command to the parser; `choose` gets its action, which runs after parsing.
 *
 * @param own what the transform that is run adds to the options and examples of the command
 */
export function registerCommand<P extends OptionTable, O extends OptionTable>(
	parser: Argv,
	command: Command<P, O>,
	context: Context,
	choose: (action: () => Promise<ExitCode>) => void,
	own: Own = noneOfItsOwn,
): void {
	parser.command(
		`${command.name} ${command.usage}`.trimEnd(),
		command.summary,
		(builder) => {
			for (const [name, options] of Object.entries(command.positionals)) {
				builder.positional(name, options as Parameters<Argv['positional']>[1]);
			}
			builder.epilogue(renderExamples(command, own.call));
			return builder.options({ ...own.options, ...command.options });
		},
		(args) =>
			choose(() =>
				command.run(
					args as ArgumentsCamelCase<InferredOptionTypes<P> & InferredOptionTypes<O>>,
					context,
				),
			),
	);
}

/**
 * The parser's own examples are two columns, too narrow for commands that are worth showing.
 *
 * @param call of the transform that is asked about, which has examples of its own or is shown by this one
 */
function renderExamples(
	{ name, examples }: Pick<Command<OptionTable, OptionTable>, 'name' | 'examples'>,
	call: string | undefined,
): string {
	const lines = (call === undefined ? examples : examplesOf(name, call, examples)).map(
		([arguments_, description]) =>
			`  ${`asyncshift ${name} ${arguments_}`.trimEnd()}\n      ${description}`,
	);
	return ['Examples:', ...lines].join('\n');
}

type Examples = Command<OptionTable, OptionTable>['examples'];

function examplesOf(command: string, call: string, all: Examples): Examples {
	const [transform] = call.split(' ');
	const own = all.filter(([arguments_]) => arguments_.split(' ')[0] === transform);
	if (own.length > 0) return own;
	switch (command) {
		case 'run':
			return [
				[`${call} --diff`, 'Show what would change'],
				[call, 'Change it'],
			];
		case 'plan':
			return [[`${call} -o plan.json`, 'Plan now, apply later']];
		default:
			return all;
	}
}
