import type { ChangeSet } from '../apply/changeSet.ts';
import { Transaction } from '../journal/transaction.ts';

/**
 * Writes a change set: all of it or nothing. Whatever has to succeed before the files may stay (a
 * formatter, a check of the project) belongs between writing and committing.
 *
 * @param command who writes: `run`
 */
export async function writeChanges(
	root: string,
	changeSet: ChangeSet,
	command: string,
): Promise<void> {
	const transaction = await Transaction.begin(root, changeSet, command);
	try {
		await transaction.write();
		await transaction.commit();
	} catch (error) {
		throw await transaction.rollBack(error);
	}
}
