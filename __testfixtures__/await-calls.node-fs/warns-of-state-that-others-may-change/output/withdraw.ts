// warned: split-step
import { appendFile } from 'node:fs/promises';

const accounts = new Map<string, { balance: number }>();

export async function withdraw(id: string, amount: number): Promise<void> {
	const account = accounts.get(id);
	if (account === undefined || account.balance < amount) throw new Error('not enough');
	await appendFile('withdrawals.log', id);
	account.balance -= amount;
}
