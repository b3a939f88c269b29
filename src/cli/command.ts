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

/**
 * Adds a command to the parser; `choose` gets its action, which runs after parsing.
 *
 * @param ownOptions options of the transform that is run, besides those of the command
 */
export function registerCommand<P extends OptionTable, O extends OptionTable>(
	parser: Argv,
	command: Command<P, O>,
	context: Context,
	choose: (action: () => Promise<ExitCode>) => void,
	ownOptions: OptionTable = {},
): void {
	parser.command(
		`${command.name} ${command.usage}`.trimEnd(),
		command.summary,
		(builder) => {
			for (const [name, options] of Object.entries(command.positionals)) {
				builder.positional(name, options as Parameters<Argv['positional']>[1]);
			}
			builder.epilogue(renderExamples(command));
			return builder.options({ ...ownOptions, ...command.options });
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

/** The parser's own examples are two columns, too narrow for commands that are worth showing. */
function renderExamples({
	name,
	examples,
}: {
	readonly name: string;
	readonly examples: Command<OptionTable, OptionTable>['examples'];
}): string {
	const lines = examples.map(
		([arguments_, description]) =>
			`  ${`asyncshift ${name} ${arguments_}`.trimEnd()}\n      ${description}`,
	);
	return ['Examples:', ...lines].join('\n');
}
