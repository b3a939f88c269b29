import type { ChangeSet } from '../apply/changeSet.ts';
import { Transaction } from '../journal/transaction.ts';

/**
 * Writes a change set: all of it or nothing. Whatever has to succeed before the files may stay (a
 * formatter, a check of the project) belongs between writing and committing.
 */
export async function writeChanges(root: string, changeSet: ChangeSet): Promise<void> {
	const transaction = await Transaction.begin(root, changeSet);
	try {
		await transaction.write();
	} catch (error) {
		await transaction.rollBack();
		throw error;
	}
	await transaction.commit();
}
