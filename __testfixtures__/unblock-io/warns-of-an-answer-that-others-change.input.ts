// warned: split-step
import { appendFileSync } from 'node:fs';

interface Account {
	id: string;
	balance: number;
}

export class Accounts {
	private accounts = new Map<string, Account>();

	async deposit(id: string, amount: number): Promise<number> {
		const account = this.must(id);
		account.balance += amount;
		appendFileSync('deposits', `${amount}\n`);
		return account.balance;
	}

	async charge(id: string, amount: number): Promise<number> {
		const account = this.must(id);
		this.subtract(account, amount);
		appendFileSync('charges', `${amount}\n`);
		return account.balance;
	}

	private subtract(account: Account, amount: number): void {
		account.balance -= amount;
	}

	private must(id: string): Account {
		const found = this.accounts.get(id);
		if (found === undefined) throw new Error(`no account ${id}`);
		return found;
	}
}
