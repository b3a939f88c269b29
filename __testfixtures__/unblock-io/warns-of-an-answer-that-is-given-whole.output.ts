// warned: split-step
import { appendFile } from 'node:fs/promises';

interface Account {
	id: string;
	balance: number;
}

const accounts = new Map<string, Account>();

export async function deposit(id: string, amount: number): Promise<{ account: Account | undefined }> {
	const account = accounts.get(id);
	if (account) account.balance += amount;
	await appendFile('deposits', `${amount}\n`);
	return { account };
}
