import { UserError } from '../errors.ts';
import { closest } from './closest.ts';

/** What the user may have meant: the commands and, for each, its positional arguments and options. */
export type Vocabulary = ReadonlyMap<
	string,
	{ readonly usage: string; readonly options: readonly string[] }
>;

/**
 * Turns a complaint of the parser into one line that names the argument as the user typed it.
 *
 * @param ownOptions names of the options that the named transform adds
 */
export function toUsageError(
	complaint: string,
	argv: readonly string[],
	vocabulary: Vocabulary,
	ownOptions: readonly string[] = [],
): UserError {
	const name = argv.find((argument) => !argument.startsWith('-'));
	const command = name === undefined ? undefined : vocabulary.get(name);
	if (name === undefined || command === undefined) {
		return unknownCommand(name, argv, [...vocabulary.keys()]);
	}
	return new UserError(
		explain(complaint, argv, `asyncshift ${name} ${command.usage}`, [
			...ownOptions,
			...command.options,
		]),
		`Run \`asyncshift ${name} --help\` to see its arguments.`,
	);
}

function unknownCommand(
	name: string | undefined,
	argv: readonly string[],
	commands: readonly string[],
): UserError {
	const hint = 'Run `asyncshift --help` to see the commands.';
	if (name !== undefined) {
		return new UserError(`unknown command "${name}"${suggest(closest(name, commands))}`, hint);
	}
	const [option] = argv;
	return new UserError(option ? `unknown option "${option}"` : 'no command given', hint);
}

function explain(
	complaint: string,
	argv: readonly string[],
	usage: string,
	options: readonly string[],
): string {
	const unknown = /^Unknown arguments?: ([^,]+)/.exec(complaint)?.[1];
	if (unknown !== undefined) return explainUnknown(unknown, argv, options);
	if (/^Not enough non-option arguments/.test(complaint)) {
		return `an argument is missing: ${usage}`;
	}
	const valueless = /^Not enough arguments following: (.+)$/.exec(complaint)?.[1];
	if (valueless !== undefined) return `--${valueless} needs a value`;
	const choice = /Argument: (.+), Given: (.+), Choices: (.+)/.exec(complaint);
	if (choice !== null) return `--${choice[1]} must be one of ${choice[3]}, not ${choice[2]}`;
	const conflict = /^Arguments (.+) and (.+) are mutually exclusive$/.exec(complaint);
	if (conflict !== null) return `--${conflict[1]} and --${conflict[2]} exclude each other`;
	return complaint.replace(/\s*\n\s*/g, ' ');
}

function explainUnknown(
	unknown: string,
	argv: readonly string[],
	options: readonly string[],
): string {
	const words = argv.map((argument) => argument.replace(/=.*/s, ''));
	const typed =
		words.find((word) => word === `--${unknown}`) ??
		words.find((word) => /^-\w/.test(word) && word.includes(unknown));
	return typed === undefined
		? `unexpected argument "${unknown}"`
		: `unknown option "${typed}"${suggest(closest(unknown, options), '--')}`;
}

function suggest(candidate: string | undefined, prefix = ''): string {
	return candidate === undefined ? '' : `; did you mean "${prefix}${candidate}"?`;
}
