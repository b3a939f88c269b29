import { createColors } from 'picocolors';
import type { ChangeSet } from '../apply/changeSet.ts';
import { type CheckOutcome, describeEnd, type ProjectCheck } from '../check/projectCheck.ts';
import { runCheck } from '../check/runCheck.ts';
import { ExitCode, UserError } from '../errors.ts';
import { Transaction } from '../journal/transaction.ts';
import type { Output } from './context.ts';

/** The check that written files have to pass, and where its output goes. */
export interface Checking {
	readonly check: ProjectCheck | undefined;
	readonly stderr: Output;
	readonly quiet: boolean;
}

/** What came of writing. */
export interface Writing {
	readonly check?: CheckOutcome;
	/** Why the files have their old content again. */
	readonly problem?: Error;
}

/**
 * Writes a change set: all of it or nothing. When the check of the project fails, the files get their old
 * content back.
 *
 * @param command who writes: `run`
 */
export async function writeChanges(
	root: string,
	changeSet: ChangeSet,
	command: string,
	checking?: Checking,
): Promise<Writing> {
	const transaction = await Transaction.begin(root, changeSet, command);
	try {
		await transaction.write();
		if (checking?.check === undefined) {
			await transaction.commit();
			return {};
		}
		const outcome = await showCheck(checking.check, checking, transaction.signal);
		if (outcome.status !== 'passed' && outcome.status !== 'interrupted')
			return { check: outcome, problem: await transaction.rollBack(failed(outcome)) };
		// The command may have changed the files, as linters do; an interruption is told here.
		await transaction.refresh();
		await transaction.commit();
		return { check: outcome };
	} catch (error) {
		throw await transaction.rollBack(error);
	}
}

async function showCheck(
	check: ProjectCheck,
	{ stderr, quiet }: Checking,
	signal: AbortSignal,
): Promise<CheckOutcome> {
	const { dim } = createColors(stderr.colour);
	let unseen = '';
	const write = (text: string) => {
		if (quiet) unseen += text;
		else stderr.write(dim(text));
	};
	write(`$ ${check.command}\n`);
	const outcome = await runCheck(check, write, signal);
	if (outcome.status !== 'passed') stderr.write(unseen);
	return outcome;
}

function failed(outcome: CheckOutcome): UserError {
	return new UserError(
		`\`${outcome.command}\` ${describeEnd(outcome)}`,
		'Look at its output above. Without --verify-command the files stay as they are written.',
		ExitCode.Findings,
	);
}
