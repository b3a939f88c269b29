// warned: split-step
import { appendFileSync } from 'node:fs';

interface Account {
	id: string;
	balance: number;
}

const accounts = new Map<string, Account>();

export async function deposit(id: string, amount: number): Promise<{ account: Account | undefined }> {
	const account = accounts.get(id);
	if (account) account.balance += amount;
	appendFileSync('deposits', `${amount}\n`);
	return { account };
}
