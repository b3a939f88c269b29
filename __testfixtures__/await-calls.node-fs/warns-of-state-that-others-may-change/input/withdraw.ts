// warned: split-step
import { appendFileSync } from 'node:fs';

const accounts = new Map<string, { balance: number }>();

export function withdraw(id: string, amount: number): void {
	const account = accounts.get(id);
	if (account === undefined || account.balance < amount) throw new Error('not enough');
	appendFileSync('withdrawals.log', id);
	account.balance -= amount;
}
