import yargs from 'yargs';
import type { ExitCode } from '../errors.ts';
import { applyCommand } from './apply.ts';
import { checkBooleans } from './checkBooleans.ts';
import { type Own, registerCommand } from './command.ts';
import type { Context } from './context.ts';
import { reportError } from './exit.ts';
import { explainCommand } from './explain.ts';
import { listCommand } from './list.ts';
import { migrateCommand } from './migrate.ts';
import { findOwn, readTransformVocabulary } from './ownOptions.ts';
import { planCommand } from './plan.ts';
import { prCommand } from './pr.ts';
import { recoverCommand } from './recover.ts';
import { runCommand } from './run.ts';
import { scanCommand } from './scan.ts';
import { undoCommand } from './undo.ts';
import { toUsageError, type Vocabulary } from './usageError.ts';
import { readVersion } from './version.ts';

type Action = () => Promise<ExitCode>;

/** Every command, in the order of `--help`. */
export const commands = [
	runCommand,
	migrateCommand,
	planCommand,
	applyCommand,
	undoCommand,
	recoverCommand,
	prCommand,
	explainCommand,
	scanCommand,
	listCommand,
];
const vocabulary: Vocabulary = new Map(
	commands.map(({ name, usage, options }) => [
		name,
		{ usage, options: ['help', 'version', ...Object.keys(options)] },
	]),
);

/** Runs one command line and returns its exit code. Throws nothing. */
export async function main(argv: readonly string[], context: Context): Promise<ExitCode> {
	try {
		return await (await choose(argv, context))();
	} catch (error) {
		return reportError(error, context.stderr);
	}
}

async function choose(argv: readonly string[], context: Context): Promise<Action> {
	const own = await findOwn(argv);
	try {
		const command = commands.find(({ name }) => name === argv[0]);
		checkBooleans(argv, { ...own.options, ...command?.options });
		return parse(argv, context, own);
	} catch (error) {
		const complaint = error instanceof Error ? error.message : String(error);
		throw toUsageError(complaint, argv, vocabulary, await readTransformVocabulary());
	}
}

/** Parsing only chooses the action, so that an error of the action is never taken for a usage error. */
function parse(argv: readonly string[], context: Context, own: Own): Action {
	let output = '';
	let chosen: Action = async () => {
		context.stdout.write(`${output}\n`);
		return 0;
	};
	const parser = yargs()
		.scriptName('asyncshift')
		.locale('en')
		.version(readVersion())
		.usage('$0 <command>\n\nMigrates whole repositories between synchronous and asynchronous code.')
		.epilogue(
			'Exit codes: 0 done, 1 findings (--check, --strict, --verify), 2 wrong usage, 3 a bug, 130 interrupted.',
		)
		.wrap(100)
		.strict()
		.demandCommand(1)
		.fail(false)
		.exitProcess(false)
		.parserConfiguration({
			'greedy-arrays': false,
			'boolean-negation': false,
			'dot-notation': false,
			'parse-numbers': false,
			'parse-positional-numbers': false,
		});
	const take = (action: Action) => {
		chosen = action;
	};
	registerCommand(parser, runCommand, context, take, own);
	registerCommand(parser, migrateCommand, context, take);
	registerCommand(parser, planCommand, context, take, own);
	registerCommand(parser, applyCommand, context, take);
	registerCommand(parser, undoCommand, context, take);
	registerCommand(parser, recoverCommand, context, take);
	registerCommand(parser, prCommand, context, take);
	registerCommand(parser, explainCommand, context, take, own);
	registerCommand(parser, scanCommand, context, take);
	registerCommand(parser, listCommand, context, take);
	parser.parse([...argv], {}, (_error, _args, text) => {
		output = text;
	});
	return chosen;
}
