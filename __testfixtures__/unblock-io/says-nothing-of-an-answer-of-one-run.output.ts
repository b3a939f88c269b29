import { appendFile } from 'node:fs/promises';

interface Account {
	id: string;
	balance: number;
}

const accounts: Account[] = [];

export async function open(id: string): Promise<Account> {
	const account = { id, balance: 0 };
	accounts.push(account);
	account.balance += 1;
	await appendFile('accounts', `${id}\n`);
	return account;
}

export async function raise(account: Account): Promise<Account> {
	account.balance += 1;
	await appendFile('accounts', `${account.id}\n`);
	return account;
}
