import { closest } from '../closest.ts';
import { UserError } from '../errors.ts';

/** What the user may have meant: the commands and, for each, its positional arguments and options. */
export type Vocabulary = ReadonlyMap<
	string,
	{ readonly usage: string; readonly options: readonly string[] }
>;

/** Names of the options that each transform adds. */
export type TransformVocabulary = ReadonlyMap<string, readonly string[]>;

/** Commands that take a transform, and with it the options of that transform. */
export const takers: readonly string[] = ['run', 'plan', 'explain'];

/** Turns a complaint of the parser into one line that names the argument as the user typed it. */
export function toUsageError(
	complaint: string,
	argv: readonly string[],
	vocabulary: Vocabulary,
	transforms: TransformVocabulary,
): UserError {
	const name = argv.find((argument) => !argument.startsWith('-'));
	const command = name === undefined ? undefined : vocabulary.get(name);
	if (name === undefined || command === undefined) {
		return unknownCommand(name, argv, [...vocabulary.keys()], transforms);
	}
	const takes = takers.includes(name);
	const transform = takes ? [...transforms.keys()].find((each) => argv.includes(each)) : undefined;
	const options = [...(transforms.get(transform ?? '') ?? []), ...command.options];
	const usage = `asyncshift ${name} ${command.usage}`;
	const named = transform === undefined || name === 'explain' ? name : `${name} ${transform}`;
	return new UserError(
		explain(complaint, argv, { usage, options, transforms: takes ? transforms : new Map() }),
		`Run \`asyncshift ${named} --help\` to see its arguments.`,
	);
}

function unknownCommand(
	name: string | undefined,
	argv: readonly string[],
	commands: readonly string[],
	transforms: TransformVocabulary,
): UserError {
	if (name !== undefined && transforms.has(name))
		return new UserError(
			`"${name}" is a transform, no command`,
			`Run it with \`asyncshift run ${name}\`.`,
		);
	const hint = 'Run `asyncshift --help` to see the commands.';
	if (name !== undefined) {
		return new UserError(`unknown command "${name}"${suggest(closest(name, commands))}`, hint);
	}
	const [option] = argv;
	return new UserError(option ? `unknown option "${option}"` : 'no command given', hint);
}

interface Known {
	readonly options: readonly string[];
	/** Whose options the command would take, were it given another transform. */
	readonly transforms: TransformVocabulary;
}

function explain(
	complaint: string,
	argv: readonly string[],
	{ usage, ...known }: Known & { readonly usage: string },
): string {
	const unknown = /^Unknown arguments?: ([^,]+)/.exec(complaint)?.[1];
	if (unknown !== undefined) return explainUnknown(unknown, argv, known);
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
	{ options, transforms }: Known,
): string {
	const words = argv.map((argument) => argument.replace(/=.*/s, ''));
	const typed =
		words.find((word) => word === `--${unknown}`) ??
		words.find((word) => /^-\w/.test(word) && word.includes(unknown));
	if (typed === undefined) return `unexpected argument "${unknown}"`;
	const owners = [...transforms].filter(([, own]) => own.includes(unknown)).map(([name]) => name);
	if (owners.length > 0) return `${typed} is an option of ${owners.join(' and ')} only`;
	return `unknown option "${typed}"${suggest(closest(unknown, options), '--')}`;
}

function suggest(candidate: string | undefined, prefix = ''): string {
	return candidate === undefined ? '' : `; did you mean "${prefix}${candidate}"?`;
}
