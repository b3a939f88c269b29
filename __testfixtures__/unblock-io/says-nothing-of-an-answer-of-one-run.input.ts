import { appendFileSync } from 'node:fs';

interface Account {
	id: string;
	balance: number;
}

const accounts: Account[] = [];

export async function open(id: string): Promise<Account> {
	const account = { id, balance: 0 };
	accounts.push(account);
	account.balance += 1;
	appendFileSync('accounts', `${id}\n`);
	return account;
}

export async function raise(account: Account): Promise<Account> {
	account.balance += 1;
	appendFileSync('accounts', `${account.id}\n`);
	return account;
}
